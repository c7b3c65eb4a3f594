using System.Text;

namespace PostRecovery.Store.Tests.Support;

/// <summary>Looks for a text in the very bytes of a store's files, free pages and log included.</summary>
internal static class FileBytes
{
    public static bool Contain(string folder, string text) =>
        Directory
            .EnumerateFiles(folder)
            .Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
