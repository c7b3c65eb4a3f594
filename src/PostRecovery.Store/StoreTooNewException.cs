namespace PostRecovery.Store;

/// <summary>The database was made by a newer version of the program, which may mean something by it that this one would break.</summary>
/// <param name="found">The version of the database.</param>
/// <param name="known">The newest version that this program knows.</param>
public sealed class StoreTooNewException(int found, int known)
    : Exception(
        $"The database has version {found} and this program knows versions up to {known}. Run the newer program, or restore a backup made before the upgrade."
    );
