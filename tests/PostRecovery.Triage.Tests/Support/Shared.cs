namespace PostRecovery.Triage.Tests.Support;

/// <summary>A value that takes long to make, so tests share it; but never what one mutant made with the next.</summary>
internal sealed class Shared<T>(Func<T> make)
{
    private readonly Lock gate = new();
    private Kept? kept;

    public T Value
    {
        get
        {
            lock (gate)
            {
                if (kept?.Mutant != Mutation.Now)
                {
                    kept = new(Mutation.Now, new(make));
                }

                return kept.Value.Value;
            }
        }
    }

    private sealed record Kept(int Mutant, Lazy<T> Value);
}
