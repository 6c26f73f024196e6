using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>What rows may refer to: the ids of sources and entities, and where each fact stands.</summary>
sealed class SeedReferences
{
    readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);
    readonly Dictionary<string, EntityId> entities = new(StringComparer.Ordinal);
    readonly Dictionary<ContentHash, (string File, int Line)> places = [];
    readonly SimilarNames similar;
    readonly EntitySuggestions suggestions;

    internal SeedReferences(SeedLimits limits, List<Fact> facts)
    {
        similar = new(limits.MaxSuggestions);
        suggestions = new(facts, entities, limits.MaxSuggestions);
    }

    /// <summary>Whether rows with ids of sources were lost, so that an unknown one may be no mistake.</summary>
    internal bool LacksSources { get; set; }

    /// <summary>Whether rows with ids of entities were lost.</summary>
    internal bool LacksEntities { get; set; }

    internal void AddSource(string id) => sources.TryAdd(id, id);

    internal void AddEntity(EntityId id) => entities.TryAdd(id.ToString(), id);

    /// <summary>Remembers where a fact stands; where it stands already, null for the first time.</summary>
    internal (string File, int Line)? AddPlace(ContentHash hash, string file, int line)
    {
        if (places.TryAdd(hash, (file, line)))
        {
            return null;
        }

        return places[hash];
    }

    /// <summary>Where a fact stands that was read.</summary>
    internal (string File, int Line) PlaceOf(Fact fact) => places[fact.Hash];

    /// <summary>The source that a cell names; a problem where there is none.</summary>
    internal string? Source(SeedTable table, string column)
    {
        if (table.Text(column) is not { } id)
        {
            return null;
        }

        if (sources.TryGetValue(id, out var known))
        {
            return known;
        }

        if (!LacksSources)
        {
            table.Add(
                column,
                $"There is no source \"{id}\": add it to a sources.csv.{similar.DidYouMean(id, sources.Keys)}"
            );
        }

        return null;
    }

    /// <summary>The entity that a cell names; a problem where there is none.</summary>
    internal (string Id, EntityKind Kind)? Entity(SeedTable table, string column)
    {
        if (Id(table, column) is not { } id)
        {
            return null;
        }

        var text = table.Text(column)!;
        if (entities.ContainsKey(text))
        {
            return (text, id.Kind);
        }

        if (!LacksEntities)
        {
            table.Add(column, $"There is no entity \"{text}\": add it to an actors.csv.{suggestions.DidYouMean(text)}");
        }

        return null;
    }

    /// <summary>The id in a cell, whether or not such an entity is there; a problem where it is none.</summary>
    internal EntityId? Id(SeedTable table, string column)
    {
        if (table.Text(column) is not { } text)
        {
            return null;
        }

        if (EntityId.TryParse(text, out var id) && (id.Kind != GovernanceModel.State || CountryCodes.IsKnown(id.Slug)))
        {
            return id;
        }

        var meant = text.Length > EntityId.MaxLength ? "" : suggestions.DidYouMean(text);

        table.Add(
            column,
            EntityId.KindOf(text) switch
            {
                _ when text.Length > EntityId.MaxLength =>
                    $"An id has at most {EntityId.MaxLength} characters: shorten it.",
                null => $"\"{text}\" is not a valid id: write \"kind:slug\" with one of the kinds {Prefixes}.{meant}",
                { } kind when kind == GovernanceModel.State =>
                    $"\"{text}\" is not a valid id: the slug of a state is its ISO 3166-1 alpha-2 code "
                        + $"in upper case, for example \"state:FR\".{meant}",
                _ => $"\"{text}\" is not a valid id: a slug has only a-z and 0-9 in words joined by "
                    + $"single hyphens, for example \"company:palo-alto-networks\".{meant}",
            }
        );
        return null;
    }

    /// <summary>One of a closed set of words; a problem where the cell has another.</summary>
    internal string? Word(SeedTable table, string column, string what, IReadOnlyList<string> words)
    {
        if (table.Text(column) is not { } text || words.Contains(text, StringComparer.Ordinal))
        {
            return table.Text(column);
        }

        table.Add(
            column,
            $"\"{text}\" is not a {what}: write one of {string.Join(", ", words)}.{similar.DidYouMean(text, words)}"
        );
        return null;
    }

    static string Prefixes => string.Join(", ", GovernanceModel.Kinds.Select(kind => kind.Prefix));
}
