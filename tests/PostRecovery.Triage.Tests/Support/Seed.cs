using FsCheck;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>The same random reports in every run, so that a red build is red again.</summary>
internal static class Seed
{
    public static Config Fixed { get; } = Config.QuickThrowOnFailure.WithReplay(2026_11_24, 7);
}
