namespace PostRecovery.Triage.Patterns;

/// <summary>A condition splits into too many patterns to be read, proved or judged quickly.</summary>
internal sealed class TooManyPatternsException : Exception
{
    /// <summary>Says what to do about it.</summary>
    public TooManyPatternsException()
        : base(
            $"splits into more than {PatternCompiler.Most} combinations; write it as several rules"
        ) { }
}
