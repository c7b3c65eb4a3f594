namespace PostRecovery.Api.Tests.Support;

/// <summary>The shipped content with one rule changed: bleeding from the gut can wait. A later protocol, as far as a store knows.</summary>
internal sealed class ChangedProtocol : IDisposable
{
    private const string Rule = "\"id\": \"general-gut-bleeding\",";

    public ChangedProtocol()
    {
        foreach (
            var file in Directory.EnumerateFiles(
                Repository.PathTo("src", "PostRecovery.Triage", "Content"),
                "*.json"
            )
        )
        {
            var text = File.ReadAllText(file);
            var at = text.IndexOf(Rule, StringComparison.Ordinal);
            if (at >= 0)
            {
                var level = text.IndexOf("\"emergency\"", at, StringComparison.Ordinal);
                text = string.Concat(text.AsSpan(0, level), "\"soon\"", text.AsSpan(level + 11));
            }

            File.WriteAllText(Path.Combine(Folder, Path.GetFileName(file)), text);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("postrecovery-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
