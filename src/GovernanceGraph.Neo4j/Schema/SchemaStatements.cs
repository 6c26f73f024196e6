using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;

namespace GovernanceGraph.Neo4j.Schema;

/// <summary>An index or constraint of the layout.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Text">The statement that makes it where it is not there.</param>
sealed record SchemaStatement(string Name, string Text)
{
    /// <summary>Every index and constraint.</summary>
    public static readonly IReadOnlyList<SchemaStatement> All = [.. Every()];

    static IEnumerable<SchemaStatement> Every()
    {
        yield return Unique(Labels.Store, "id");
        yield return Unique(Labels.Revision, "number");
        foreach (var label in Labels.OfVersions)
        {
            yield return Unique(label, "id", Properties.FromRevision);
            yield return Index(label, "id");
        }

        yield return Texts(Labels.Entity, Properties.SearchText);
        foreach (var label in OfEntities())
        {
            yield return Index(label, Properties.NameKey);
        }
    }

    static IEnumerable<string> OfEntities() =>
        GovernanceModel
            .Kinds.Select(kind => kind.Name)
            .Concat([Labels.Entity, Labels.Actor, Labels.Body])
            .Distinct(StringComparer.Ordinal);

    static SchemaStatement Unique(string label, params string[] properties)
    {
        var name = NameOf(label, properties, "unique");
        var key = string.Join(", ", properties.Select(property => $"n.`{property}`"));
        return new(name, $"CREATE CONSTRAINT `{name}` IF NOT EXISTS FOR (n:`{label}`) REQUIRE ({key}) IS UNIQUE");
    }

    static SchemaStatement Index(string label, string property)
    {
        var name = NameOf(label, [property], "range");
        return new(name, $"CREATE RANGE INDEX `{name}` IF NOT EXISTS FOR (n:`{label}`) ON (n.`{property}`)");
    }

    static SchemaStatement Texts(string label, string property)
    {
        var name = NameOf(label, [property], "text");
        return new(name, $"CREATE TEXT INDEX `{name}` IF NOT EXISTS FOR (n:`{label}`) ON (n.`{property}`)");
    }

    static string NameOf(string label, string[] properties, string kind) =>
        $"governancegraph_{label}_{string.Join('_', properties)}_{kind}";
}
