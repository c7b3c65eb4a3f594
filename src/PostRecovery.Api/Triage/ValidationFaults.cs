using System.Collections.Immutable;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using PostRecovery.Api.Hosting;

namespace PostRecovery.Api.Triage;

/// <summary>Faults as FluentValidation carries them, and back.</summary>
internal static class ValidationFaults
{
    /// <summary>Adds a fault; its pointer stands in for the name of a property.</summary>
    public static void AddFault<TRequest>(
        this ValidationContext<TRequest> context,
        string code,
        string pointer,
        string message,
        string allowed,
        IReadOnlyList<string>? nearest = null
    ) =>
        context.AddFailure(
            new ValidationFailure(pointer, message)
            {
                ErrorCode = code,
                CustomState = new Fault(
                    pointer,
                    code,
                    message,
                    Value: null,
                    allowed,
                    nearest is { Count: > 0 } ? nearest : null
                ),
            }
        );

    /// <summary>The faults of a result with the values that were sent, but for places at which something unreadable was found already.</summary>
    public static IEnumerable<Fault> Faults(
        this ValidationResult result,
        JsonElement body,
        ImmutableArray<Fault> before
    )
    {
        var unreadable = before.Select(fault => fault.Pointer).ToHashSet();
        // Nobody is shown more, and each look into the body takes as long as the body is.
        return result
            .Errors.Select(failure => (Fault)failure.CustomState)
            .Where(fault => !unreadable.Contains(fault.Pointer))
            .Select(
                (fault, index) =>
                    index < Problems.MostShown
                        ? fault with
                        {
                            Value = At(body, fault.Pointer),
                        }
                        : fault
            );
    }

    private static JsonElement? At(JsonElement body, string pointer)
    {
        var value = body;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            if (
                value.ValueKind == JsonValueKind.Array
                && int.TryParse(name, out var index)
                && index < value.GetArrayLength()
            )
            {
                value = value[index];
            }
            else if (value.ValueKind == JsonValueKind.Object && value.Member(name) is { } member)
            {
                value = member;
            }
            else
            {
                return null;
            }
        }

        return value.Clone();
    }
}
