using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace PostRecovery.Store.Tests.Support;

/// <summary>Runs a theory on SQLite and on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new([
            new TheoryDataRow<string>(StoreOptions.Sqlite),
            new TheoryDataRow<string>(StoreOptions.Postgres),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
