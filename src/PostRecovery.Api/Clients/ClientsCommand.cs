using System.Text.RegularExpressions;
using PostRecovery.Api.Hosting;

namespace PostRecovery.Api.Clients;

/// <summary>Adds, lists, renews and revokes the clients that may call.</summary>
internal static partial class ClientsCommand
{
    /// <summary>Runs <c>add NAME</c>, <c>list</c>, <c>renew NAME</c> or <c>revoke NAME</c>; null when the arguments are something else.</summary>
    public static async Task<int?> RunAsync(
        string[] arguments,
        Store.Clients clients,
        TextWriter output
    ) =>
        arguments switch
        {
            ["add", var name] when !Name().IsMatch(name) => Say(
                output,
                "A name has 1 to 64 letters, digits, dots, dashes and underscores."
            ),
            ["add", var name] => Show(
                output,
                await clients.AddAsync(name),
                $"There is a client {name} already; renew gives it a new key."
            ),
            ["renew", var name] => Show(
                output,
                await clients.RenewAsync(name),
                $"There is no client {name}."
            ),
            ["revoke", var name] => await clients.RevokeAsync(name)
                ? StoreCommand.Done
                : Say(output, $"There is no client {name} whose key is taken."),
            ["list"] => await ListAsync(clients, output),
            _ => null,
        };

    /// <summary>The key alone on its line, so that a script can take it.</summary>
    private static int Show(TextWriter output, string? key, string otherwise)
    {
        output.WriteLine(key ?? otherwise);
        return key is null ? StoreCommand.Refused : StoreCommand.Done;
    }

    private static int Say(TextWriter output, string refusal) => Show(output, null, refusal);

    private static async Task<int> ListAsync(Store.Clients clients, TextWriter output)
    {
        foreach (var client in await clients.ListAsync())
        {
            var state = client.RevokedAt is { } at ? $"revoked {at:u}" : "active";
            await output.WriteLineAsync(
                $"{client.Name} {client.Id} added {client.CreatedAt:u} {state}"
            );
        }

        return StoreCommand.Done;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
