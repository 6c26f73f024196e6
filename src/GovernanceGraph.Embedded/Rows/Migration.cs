using System.Globalization;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>One step of the schema. The version of a database is the number of the last step it has made.</summary>
/// <param name="Version">From 1 upwards without gaps.</param>
/// <param name="Sql">
/// The statements. Never changed once released: a later step changes what an earlier one made.
/// </param>
sealed record Migration(int Version, string Sql)
{
    /// <summary>All steps in their order: the .sql files beside this one.</summary>
    public static IReadOnlyList<Migration> ReadAll()
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new Migration(
                        int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture),
                        reader.ReadToEnd()
                    );
                }),
        ];
    }

    /// <summary>Makes the steps that the database has not made yet, all or none.</summary>
    public static void Apply(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        var latest = migrations[^1].Version;
        using var transaction = connection.BeginTransaction();
        var version = connection.Scalar<long>("PRAGMA user_version", transaction);
        if (version > latest)
        {
            throw new StoreException(
                StoreErrorCode.Corrupt,
                $"The database has version {version}, but this program knows only versions up to {latest}"
                    + ": use a newer program."
            );
        }

        if (version == 0 && connection.Scalar<long>("SELECT count(*) FROM sqlite_master", transaction) > 0)
        {
            throw new StoreException(
                StoreErrorCode.Corrupt,
                "The database contains tables of another program: name another data directory, or move "
                    + "its file \"graph.db\" elsewhere."
            );
        }

        foreach (var migration in migrations.Where(migration => migration.Version > version))
        {
            connection.ExecuteScript(migration.Sql); // inside the transaction, which is the connection's
            connection.Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {migration.Version}"),
                transaction
            );
        }

        transaction.Commit();
    }
}
