using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Testing;

/// <summary>
/// Random facts and changes of them, small enough that entities, sources and dates meet again and again.
/// </summary>
public sealed class RandomGraph(Random random)
{
    static readonly string Long = new('é', 210); // more than an order looks at
    static readonly string[] Words =
    [
        "Ålesund",
        "alliance",
        "Élan",
        "elan",
        "Über",
        "uber",
        "\"Paris\"",
        "paris",
        "Zürich",
        "Zebra",
        "Łódź",
        "back\\slash",
        "Ωmega",
        "Ελλάδα",
        "ελλαδα",
        "Straße",
        "STRASSE",
        "Türkiye",
        "TÜRKİYE",
        "d’Ivoire",
        "d'Ivoire",
        "U.S.",
        Long + "a",
        Long + "B",
        "𝔘nicode",
        "\uFB01nal",
    ];
    static readonly string[] Roles = ["member", "Member", "observer", "supporter"];
    static readonly string[] Votes = ["yes", "no", "abstain", "absent"];

    /// <summary>A change set of which nothing refers to what is not there after it.</summary>
    public GraphChangeSet Change(IReadOnlyCollection<Fact> facts)
    {
        var replaceAll = random.Next(8) == 0;
        var kept = replaceAll ? [] : facts.ToDictionary(fact => fact.Key);
        var removed = facts.Where(_ => random.Next(10) == 0).Select(fact => fact.Key).ToList();
        removed.Add(Some.Claim("state:ZZ", GovernanceModel.Signed, "declaration:not-there").Key);
        removed.ForEach(key => kept.Remove(key));
        var put = Facts(random.Next(1, 40)).GroupBy(fact => fact.Key).Select(group => group.First()).ToList();
        put.AddRange(facts.Where(_ => random.Next(10) == 0).Where(fact => put.All(other => other.Key != fact.Key)));
        put.ForEach(fact => kept[fact.Key] = fact);
        Complete(kept, put);
        return new("Random", "Seeded", put, removed, replaceAll);
    }

    // Puts what the facts that are left refer to.
    void Complete(Dictionary<FactKey, Fact> kept, List<Fact> put)
    {
        var stated = kept.Values.OfType<EntityStatement>().Select(statement => statement.EntityId).ToHashSet();
        foreach (var id in kept.Values.SelectMany(EntitiesOf).Distinct().Where(id => !stated.Contains(id)).ToList())
        {
            Put(Statement(id));
        }

        var sources = kept.Values.OfType<Source>().Select(source => source.Id).ToHashSet();
        foreach (
            var id in kept
                .Values.Select(SourceOf)
                .OfType<string>()
                .Distinct()
                .Where(id => !sources.Contains(id))
                .ToList()
        )
        {
            Put(Source(id));
        }

        void Put(Fact fact)
        {
            kept[fact.Key] = fact;
            put.RemoveAll(other => other.Key == fact.Key);
            put.Add(fact);
        }
    }

    static IEnumerable<string> EntitiesOf(Fact fact) =>
        fact switch
        {
            Claim claim => [claim.From, claim.To],
            CompleteList list => [list.To],
            ReportedCount count => [count.SubjectId],
            Principle principle => [principle.OfId],
            Position position => [position.StateId],
            _ => [],
        };

    static string? SourceOf(Fact fact) =>
        fact switch
        {
            EntityStatement statement => statement.SourceId,
            Claim claim => claim.SourceId,
            CompleteList list => list.SourceId,
            ReportedCount count => count.SourceId,
            Principle principle => principle.SourceId,
            Position position => position.SourceId,
            _ => null,
        };

    IEnumerable<Fact> Facts(int count) =>
        Enumerable
            .Range(0, count)
            .Select<int, Fact>(_ =>
                random.Next(14) switch
                {
                    0 => Source(SourceId()),
                    1 or 2 => Statement(EntityIdOf(GovernanceModel.Kinds[random.Next(GovernanceModel.Kinds.Count)])),
                    3 => List(),
                    4 => new ReportedCount(
                        EntityIdOf(GovernanceModel.Declaration),
                        Word(),
                        Optional(Word),
                        random.Next(4) * 100,
                        OptionalDate(),
                        SourceId(),
                        Optional(Word)
                    ),
                    5 => new Principle(
                        EntityIdOf(GovernanceModel.Declaration),
                        random.Next(3) == 0 ? null : random.Next(3),
                        Word(),
                        Optional(Word),
                        SourceId()
                    ),
                    6 => new Position(
                        EntityIdOf(GovernanceModel.State),
                        Enums.PositionKind.Members[random.Next(3)],
                        Word(),
                        OptionalDate(),
                        Optional(Word),
                        SourceId()
                    ),
                    _ => Claim(),
                }
            );

    Source Source(string id) =>
        new(
            id,
            Word(),
            Optional(Word),
            Optional(Word),
            OptionalDate(),
            Optional(Word),
            Enums.SourceKind.Members[random.Next(Enums.SourceKind.Members.Count)],
            OptionalDate(),
            Optional(Word),
            Optional(SourceId)
        );

    EntityStatement Statement(string id)
    {
        var values = new Dictionary<Field, string>();
        foreach (var field in EntityId.KindOf(id)!.Fields.Skip(4).Where(_ => random.Next(3) == 0))
        {
            values[field] =
                field.Kind == ValueKind.PartialDate ? Date().ToString()
                : field == EntityFields.CountryCode ? StateCode()
                : Word();
        }

        return new(
            id,
            Word(),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Word()).Distinct()],
            values,
            SourceId()
        );
    }

    Claim Claim()
    {
        var (type, from, to) = Ends();
        return new(
            from,
            type,
            to,
            OptionalDate(),
            OptionalDate(),
            Optional(() => Roles[random.Next(Roles.Length)]),
            Optional(() => Votes[random.Next(Votes.Length)]),
            random.Next(4) != 0,
            SourceId(),
            Optional(Word),
            Optional(Word)
        );
    }

    CompleteList List()
    {
        var (type, _, to) = Ends();
        var from = Date();
        return new(
            SourceId(),
            type,
            to,
            random.Next(4) == 0 ? null : type.FromKinds[random.Next(type.FromKinds.Count)],
            from,
            random.Next(2) == 0 ? null : new PartialDate(from.Year + random.Next(3)),
            random.Next(5),
            Optional(Word)
        );
    }

    (RelationType Type, string From, string To) Ends()
    {
        var type = GovernanceModel.Relations[
            random.Next(3) == 0 ? random.Next(GovernanceModel.Relations.Count) : random.Next(3)
        ];
        var (from, to) = type.Joins[random.Next(type.Joins.Count)];
        return (type, EntityIdOf(from[random.Next(from.Count)]), EntityIdOf(to[random.Next(to.Count)]));
    }

    string EntityIdOf(EntityKind kind) =>
        kind == GovernanceModel.State
            ? "state:" + StateCode()
            : string.Create(CultureInfo.InvariantCulture, $"{kind.Prefix}:e-{random.Next(5)}");

    string StateCode() => new([(char)('A' + random.Next(3)), (char)('A' + random.Next(3))]);

    string SourceId() => string.Create(CultureInfo.InvariantCulture, $"source-{random.Next(8)}");

    string Word() =>
        random.Next(3) == 0
            ? Words[random.Next(Words.Length)]
            : Words[random.Next(Words.Length)] + " " + Words[random.Next(Words.Length)];

    string? Optional(Func<string> make) => random.Next(2) == 0 ? null : make();

    PartialDate? OptionalDate() => random.Next(3) == 0 ? null : Date();

    PartialDate Date()
    {
        var year = 2018 + random.Next(4);
        return random.Next(3) switch
        {
            0 => new(year),
            1 => new(year, 1 + random.Next(12)),
            _ => new(new DateOnly(year, 1 + random.Next(12), 1 + random.Next(28))),
        };
    }
}
