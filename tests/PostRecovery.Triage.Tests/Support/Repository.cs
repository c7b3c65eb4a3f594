using System.Runtime.CompilerServices;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Finds the files of the repository that tests hold the program against.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Text(params string[] parts) => File.ReadAllText(PathTo(parts));

    private static string FindRoot([CallerFilePath] string caller = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(caller)!);
        while (!File.Exists(Path.Combine(folder.FullName, "PostRecovery.sln")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
