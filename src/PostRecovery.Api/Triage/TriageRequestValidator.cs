using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using PostRecovery.Api.Hosting;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Triage;

/// <summary>Refuses what the engine could not judge, every fault at once. Codes and limits come from the vocabulary, never typed twice.</summary>
internal sealed class TriageRequestValidator : AbstractValidator<TriageRequest>
{
    private readonly Vocabulary vocabulary;

    public TriageRequestValidator(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        Code(request => request.ProcedureType, "procedureType");
        Number(request => request.DaysSince, "daysSince");
        Number(request => request.HoursSince, "hoursSince");
        Number(request => request.PainLevel, "painLevel");
        Code(request => request.Fever, "fever");
        Code(request => request.Weakness, "weakness");
        Number(request => request.TemperatureCelsius, "temperatureCelsius");
        Code(request => request.PainTrend, "painTrend");
        Code(request => request.PainOnset, "painOnset");
        Codes(request => request.PainLocations, "painLocations");
        Codes(request => request.Anaesthesia, "anaesthesia");
        Number(request => request.CatheterHours, "catheterHours");
        Number(request => request.OperationMinutes, "operationMinutes");
        Number(request => request.SessionsCompleted, "sessionsCompleted");
        Number(request => request.PregnancyWeeks, "pregnancyWeeks");
        Number(request => request.AgeYears, "ageYears");
        Number(request => request.PriorContacts, "priorContacts");
        RuleFor(request => request.Findings)
            .Custom((findings, context) => Findings(findings, context));
        RuleFor(request => request).Custom((request, context) => Times(request, context));
    }

    private void Number<TNumber>(Expression<Func<TriageRequest, TNumber?>> member, string field)
        where TNumber : struct, IConvertible
    {
        var question = vocabulary.At(field)!;
        RuleFor(member)
            .Custom(
                (value, context) =>
                {
                    if (value is not { } given)
                    {
                        RequireIfNeeded(question, context);
                    }
                    else if (
                        given.ToDouble(CultureInfo.InvariantCulture) is var number
                        && !(question.Min <= number && number <= question.Max)
                    )
                    {
                        context.AddFault(
                            FaultCodes.OutOfRange,
                            JsonPointer.Member("", field),
                            $"{question.Label}: {Limits(question)} is allowed.",
                            Limits(question)
                        );
                    }
                }
            );
    }

    private void Code(Expression<Func<TriageRequest, string?>> member, string field)
    {
        var question = vocabulary.At(field)!;
        RuleFor(member)
            .Custom(
                (code, context) =>
                {
                    if (code is null)
                    {
                        RequireIfNeeded(question, context);
                    }
                    else
                    {
                        Known(code, question, JsonPointer.Member("", field), context);
                    }
                }
            );
    }

    private void Codes(Expression<Func<TriageRequest, IReadOnlyList<string>?>> member, string field)
    {
        var question = vocabulary.At(field)!;
        RuleFor(member)
            .Custom(
                (codes, context) =>
                {
                    var seen = new HashSet<string>();
                    for (var index = 0; index < (codes?.Count ?? 0); index++)
                    {
                        var pointer = JsonPointer.Item(JsonPointer.Member("", field), index);
                        Known(codes![index], question, pointer, context);
                        if (!seen.Add(codes[index]))
                        {
                            context.AddFault(
                                FaultCodes.DuplicateCode,
                                pointer,
                                $"'{codes[index]}' is listed already.",
                                "each code once"
                            );
                        }
                    }
                }
            );
    }

    private void Findings(
        IReadOnlyDictionary<string, string>? findings,
        ValidationContext<TriageRequest> context
    )
    {
        var unknown = 0;
        foreach (var (code, answer) in findings ?? new Dictionary<string, string>())
        {
            var pointer = JsonPointer.Member("/findings", code);
            if (vocabulary.At($"findings.{code}") is { } question)
            {
                Known(answer, question, pointer, context);
            }
            else
            {
                UnknownFinding(code, pointer, context, isShown: unknown++ < Problems.MostShown);
            }
        }
    }

    private void UnknownFinding(
        string code,
        string pointer,
        ValidationContext<TriageRequest> context,
        bool isShown
    )
    {
        var hint = vocabulary.AnswerQuestion(code) is null
            ? ""
            : $" '{code}' is a property of the report itself.";
        var known = vocabulary
            .Questions.Where(question => question.Kind == QuestionKind.Answer)
            .Select(question => question.Code);
        context.AddFault(
            FaultCodes.UnknownCode,
            pointer,
            $"This is not a known finding, so it cannot count as an answer.{hint}",
            "a finding code of /v1/vocabulary",
            isShown ? NearestCodes.To(code, known) : null
        );
    }

    /// <summary>Hours and days tell of one time. Which of the two is wrong nobody can know, so both are named.</summary>
    private static void Times(TriageRequest request, ValidationContext<TriageRequest> context)
    {
        if (
            request is { DaysSince: { } days, HoursSince: { } hours }
            && !TimeWindow.Agrees(days, hours)
        )
        {
            foreach (var field in new[] { "hoursSince", "daysSince" })
            {
                context.AddFault(
                    FaultCodes.Contradiction,
                    JsonPointer.Member("", field),
                    $"{hours.ToString(CultureInfo.InvariantCulture)} hours and {days} days do not tell of the same time.",
                    "hoursSince within 24 hours of 24 times daysSince"
                );
            }
        }
    }

    private static void RequireIfNeeded(Question question, ValidationContext<TriageRequest> context)
    {
        if (question.IsRequired)
        {
            context.AddFault(
                FaultCodes.Required,
                JsonPointer.Member("", question.Code),
                $"'{question.Code}' is required.",
                Limits(question)
            );
        }
    }

    private static void Known(
        string code,
        Question question,
        string pointer,
        ValidationContext<TriageRequest> context
    )
    {
        if (!question.Codes.Contains(code))
        {
            context.AddFault(
                FaultCodes.UnknownCode,
                pointer,
                $"{question.Label}: this is not a known code.",
                Limits(question),
                NearestCodes.To(code, question.Codes)
            );
        }
    }

    private static string Limits(Question question) =>
        question.Kind == QuestionKind.Number
            ? $"{question.Min.ToString(CultureInfo.InvariantCulture)} to {question.Max.ToString(CultureInfo.InvariantCulture)}"
                + (question.Unit is { } unit ? $" {unit}" : "")
            : string.Join(", ", question.Codes);
}
