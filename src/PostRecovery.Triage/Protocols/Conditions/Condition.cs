namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>
/// What has to be said for a rule to fire. A small closed tree of data: there is no "not", no code in it and nothing
/// that holds because something was left unsaid, so one more answer of "yes" can only make more of it hold.
/// </summary>
public abstract record Condition
{
    // Invariant: only this assembly adds kinds, so judge, describe and compile can each cover them all.
    private protected Condition() { }

    /// <summary>Whether it holds for what was said. This plain walk over the tree is what the compiled form is held against.</summary>
    public abstract bool Holds(in Reading reading);
}
