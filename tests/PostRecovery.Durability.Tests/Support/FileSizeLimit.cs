using System.Diagnostics;
using System.Globalization;

namespace PostRecovery.Durability.Tests.Support;

/// <summary>The size beyond which a process may not write files.</summary>
internal static class FileSizeLimit
{
    /// <summary>Sets it for a running process; <c>soft:hard</c>, each in bytes or <c>unlimited</c>.</summary>
    public static async Task SetAsync(int process, string limit)
    {
        using var set = Process.Start(
            "prlimit",
            ["--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}"]
        );
        await set.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, set.ExitCode);
    }
}
