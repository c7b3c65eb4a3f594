using System.Runtime.CompilerServices;

namespace PostRecovery.Testing;

/// <summary>Finds the files of the repository that tests hold the program against.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file by its parts.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file.</summary>
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
