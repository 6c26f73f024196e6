using System.Text;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Finds the entity that was meant by an id that is none, or by a name in its place: first by what it means (codes,
/// names, aliases), then by its letters. Nothing is better than a wrong guess: of short ids only slips of the keyboard
/// are taken.
/// </summary>
/// <param name="facts">The facts read so far.</param>
/// <param name="entities">The ids of entities read so far.</param>
/// <param name="maxSearches">How often it is looked: each time all names are read.</param>
sealed class EntitySuggestions(List<Fact> facts, IReadOnlyDictionary<string, EntityId> entities, int maxSearches)
{
    const int MaxSuggested = 3;
    const int ShortestPart = 4; // letters of a name by which a longer one is known

    readonly Dictionary<string, HashSet<string>> byName = new(StringComparer.Ordinal);
    int indexed;
    int searches;

    /// <summary>" Did you mean "a" or "b"?", or nothing where nothing is likely.</summary>
    /// <param name="text">What stands in place of an id.</param>
    internal string DidYouMean(string text)
    {
        if (searches++ >= maxSearches || text.Length > EntityId.MaxLength)
        {
            return "";
        }

        Index();
        var colon = text.IndexOf(':');
        var kind = EntityId.KindOf(text);
        var slug = colon < 0 ? text : text[(colon + 1)..];
        foreach (
            var find in (Func<string, EntityKind?, IEnumerable<string>>[])
                [ByCode, BySlug, ByName, ByPartOfName, ByLetters]
        )
        {
            string[] found = [.. find(slug, kind).Distinct(StringComparer.Ordinal).Take(MaxSuggested + 1)];
            string[] ofKind = [.. found.Where(id => kind is null || EntityId.KindOf(id) == kind)];
            var suggested = ofKind.Length > 0 ? ofKind : found;
            if (suggested.Length is > 0 and <= MaxSuggested)
            {
                return SimilarNames.Sentence(suggested);
            }
        }

        return "";
    }

    /// <summary>"Côte d'Ivoire" is "cote-d-ivoire".</summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in TextOrder.Key(name))
        {
            if (char.IsLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-').ToLowerInvariant();
        return text.StartsWith("the-", StringComparison.Ordinal) ? text[4..] : text;
    }

    IEnumerable<string> ByCode(string slug, EntityKind? kind)
    {
        if (kind is null || kind == GovernanceModel.State)
        {
            string?[] codes = [CountryCodes.MeantBy(slug), slug.ToUpperInvariant()];
            return codes.Select(code => $"{GovernanceModel.State.Prefix}:{code}").Where(entities.ContainsKey);
        }

        return [];
    }

    // Of the same or of another kind.
    IEnumerable<string> BySlug(string slug, EntityKind? kind) =>
        GovernanceModel.Kinds.Select(other => $"{other.Prefix}:{Slug(slug)}").Where(entities.ContainsKey);

    IEnumerable<string> ByName(string slug, EntityKind? kind) => byName.GetValueOrDefault(Slug(slug)) ?? [];

    // "microsoft-corporation" is Microsoft, and "check-point" is Check Point Software.
    IEnumerable<string> ByPartOfName(string slug, EntityKind? kind)
    {
        var part = Slug(slug);
        return byName
            .Where(name => IsStart(part, name.Key) || IsStart(name.Key, part))
            .SelectMany(name => name.Value)
            .Where(id => kind is null || EntityId.KindOf(id) == kind);
    }

    static bool IsStart(string part, string whole) =>
        part.Length >= ShortestPart
        && whole.Length > part.Length
        && whole[part.Length] == '-'
        && whole.StartsWith(part, StringComparison.Ordinal);

    // A code of two letters is like every other.
    IEnumerable<string> ByLetters(string slug, EntityKind? kind) =>
        from id in entities.Values
        where id.Kind != GovernanceModel.State && (kind is null || id.Kind == kind)
        let distance = SimilarNames.Distance(slug, id.Slug)
        where distance <= SimilarNames.MaxDistance(slug)
        orderby distance, id.ToString()
        select id.ToString();

    void Index()
    {
        for (; indexed < facts.Count; indexed++)
        {
            if (facts[indexed] is EntityStatement statement)
            {
                Add(statement.Name, statement.EntityId);
                foreach (var alias in statement.Aliases)
                {
                    Add(alias, statement.EntityId);
                }

                if (statement.Values.TryGetValue(EntityFields.IsoAlpha3, out var code))
                {
                    Add(code, statement.EntityId);
                }
            }
        }
    }

    void Add(string name, string id)
    {
        var slug = Slug(name);
        if (slug.Length > 0)
        {
            if (!byName.TryGetValue(slug, out var ids))
            {
                byName.Add(slug, ids = new(StringComparer.Ordinal));
            }

            ids.Add(id);
        }
    }
}
