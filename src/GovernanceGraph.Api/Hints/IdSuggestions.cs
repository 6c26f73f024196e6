using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Hints;

/// <summary>
/// Finds the identifier that was meant: another kind or case of the same slug, an entity with that name or alias, or
/// one that is written nearly alike. One request to the store for all of an operation.
/// </summary>
/// <param name="source">The store.</param>
/// <param name="statistics">Of the revision that the lists of identifiers are kept for.</param>
/// <param name="kept">Lists of identifiers that were read before, by kind; sources by null.</param>
sealed class IdSuggestions(IGraphStore source, GraphStatistics statistics, KnownIds kept)
{
    /// <summary>For so many identifiers of an operation something is looked for.</summary>
    const int MaxIds = 10;

    /// <summary>The longest name that is looked for.</summary>
    const int MaxNameLength = 100;

    /// <summary>
    /// The shortest slug that others resemble: of codes of two or three letters nearly each is near each other one.
    /// </summary>
    const int MinResembling = 4;

    /// <summary>For each identifier what was meant, as far as something was found.</summary>
    public async ValueTask<IReadOnlyDictionary<IdMention, string>> FindAsync(
        IReadOnlyList<IdMention> missing,
        WorkMeter work
    )
    {
        var wanted = missing
            .Where(id => id.IsOf(Records.Entity) || id.IsOf(Records.Source))
            .Take(MaxIds)
            .Select(id => new Wanted(id, statistics))
            .ToArray();
        var queries = new List<GraphQuery>();
        foreach (var one in wanted)
        {
            one.Ask(queries, kept);
        }

        var found = new Dictionary<IdMention, string>();
        if (wanted.Length == 0)
        {
            return found;
        }

        var reading = await source.ReadAsync(queries, work);
        var answers = new List<string?>[queries.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var sink = new CheckSink();
            reading.Push(i, sink);
            answers[i] = sink.Ids;
        }

        foreach (var one in wanted)
        {
            if (one.Choose(answers, kept) is { } id)
            {
                found[one.Mention] = id;
            }
        }

        return found;
    }

    sealed class Wanted(IdMention mention, GraphStatistics statistics)
    {
        readonly EntityKind? kind = EntityId.KindOf(mention.Id) ?? (mention.Kinds is [var only] ? only : null);
        int slugs; // positions among the questions; -1: not asked
        int names = -1;
        int list = -1;

        readonly RevisionName? revision = mention.Revision;

        public IdMention Mention => mention;

        bool IsSource => mention.IsOf(Records.Source);

        public void Ask(List<GraphQuery> queries, KnownIds kept)
        {
            slugs = Add(queries, HintQuestions.Existing(Records.Entity, Slugs(), revision));
            var name = Slug().Replace('-', ' ').Trim();
            if (name.Length is > 0 and <= MaxNameLength && name.Any(char.IsLetterOrDigit))
            {
                // Who gives the id of a source, or a code, means that name and no other that is like it.
                names = Add(
                    queries,
                    IsSource || name.Length < MinResembling
                        ? HintQuestions.NamedExactly(name, revision)
                        : HintQuestions.Named(name, kind is null ? mention.Kinds : [kind], revision)
                );
            }

            if (
                (
                    IsSource ? statistics.Count(Records.Source)
                    : kind is null ? long.MaxValue
                    : statistics.Entities(kind)
                ) <= KnownIds.MaxIds
                && kept.Find(IsSource ? null : kind, revision) is null
            )
            {
                list = Add(queries, HintQuestions.AllIds(IsSource ? null : kind, KnownIds.MaxIds, revision));
            }
        }

        public string? Choose(List<string?>[] answers, KnownIds kept)
        {
            if (list >= 0)
            {
                kept.Keep(IsSource ? null : kind, revision, [.. answers[list].OfType<string>()]);
            }

            return answers[slugs].Find(id => id is not null)
                ?? (names < 0 ? null : answers[names].Find(id => id is not null))
                ?? Resembling(kept.Find(IsSource ? null : kind, revision) ?? []);
        }

        string? Resembling(string[] ids)
        {
            if (IsSource)
            {
                return DidYouMean.Suggestions(mention.Id, ids).FirstOrDefault();
            }

            return
                kind is not null
                && Slug() is { Length: >= MinResembling } slug
                && DidYouMean.Suggestions(slug, ids.Select(SlugOf)) is [var nearest, ..]
                ? $"{kind.Prefix}:{nearest}"
                : null;
        }

        static int Add(List<GraphQuery> queries, GraphQuery query)
        {
            queries.Add(query);
            return queries.Count - 1;
        }

        string Slug() => SlugOf(mention.Id.Trim());

        static string SlugOf(string id) => id[(id.IndexOf(':') + 1)..];

        string[] Slugs()
        {
            var slug = Slug();
            IEnumerable<EntityKind> kinds = kind is null
                ? GovernanceModel.Kinds
                : GovernanceModel.Kinds.OrderBy(other => other == kind ? 0 : 1);
            var code =
                CountryCodes.MeantBy(slug) is { } meant && (kind is null || kind == GovernanceModel.State)
                    ? [$"{GovernanceModel.State.Prefix}:{meant}"]
                    : Array.Empty<string>();
            return
            [
                .. code,
                .. kinds.SelectMany(one =>
                    new[] { slug, slug.ToLowerInvariant(), slug.ToUpperInvariant() }
                        .Distinct()
                        .Select(text => $"{one.Prefix}:{text}")
                ),
            ];
        }
    }
}
