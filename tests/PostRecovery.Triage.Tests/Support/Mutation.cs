using System.IO.MemoryMappedFiles;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Whether these tests run under Stryker (tests/mutation/code.sh), which tries one mutant after another in one process.</summary>
internal static class Mutation
{
    private static readonly string? MutantFile = Environment.GetEnvironmentVariable(
        "STRYKER_MUTANT_FILE"
    );
    private static readonly Lazy<MemoryMappedViewAccessor> Mutant = new(() =>
        MemoryMappedFile
            .CreateFromFile(MutantFile!, FileMode.Open)
            .CreateViewAccessor(0, sizeof(int))
    );

    /// <summary>Of many reports one in so many is tried: every one, but some under Stryker, which asks thousands of times.</summary>
    public static int OneIn => MutantFile is null ? 1 : 41;

    /// <summary>The mutant that is tried; one and the same number without Stryker.</summary>
    public static int Now => MutantFile is null ? 0 : Mutant.Value.ReadInt32(0);
}
