using FsCheck;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>The same random reports in every run, so that a red build is red again.</summary>
internal static class Seed
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(2026_11_24, 7);

    /// <summary>So many of them.</summary>
    public static Config Times(int reports) => Fixed.WithMaxTest(reports / Mutation.OneIn);
}
