using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>Kinds of entity that share a type of the schema: one kind, or an interface.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Subject">One of them, with its article: "a state".</param>
/// <param name="Plural">Many of them: "states".</param>
/// <param name="Kinds">The kinds.</param>
sealed record EntityGroup(string Name, string Subject, string Plural, IReadOnlyList<EntityKind> Kinds)
{
    /// <summary>Every kind.</summary>
    public static readonly EntityGroup Entity = new("Entity", "an entity", "entities", GovernanceModel.Kinds);

    /// <summary>Those who may sign, join and found.</summary>
    public static readonly EntityGroup Actor = new(
        "Actor",
        "an actor",
        "actors",
        [.. GovernanceModel.Kinds.Where(kind => kind.IsActor)]
    );

    /// <summary>Those that may have members.</summary>
    public static readonly EntityGroup Body = new(
        "Body",
        "a body",
        "bodies",
        [.. GovernanceModel.Kinds.Where(kind => kind.IsBody)]
    );

    static readonly EntityGroup[] Single = [.. GovernanceModel.Kinds.Select(OfKind)];

    /// <summary>One kind alone.</summary>
    public static EntityGroup Of(EntityKind kind) => Single[kind.Ordinal];

    /// <summary>The narrowest group that has all of these kinds.</summary>
    public static EntityGroup Of(IReadOnlyList<EntityKind> kinds) =>
        kinds.Count == 1 ? Of(kinds[0])
        : kinds.All(kind => kind.IsActor) ? Actor
        : kinds.All(kind => kind.IsBody) ? Body
        : Entity;

    /// <summary>The group that a link leads to; along a relation that of the entities at the other end.</summary>
    public static EntityGroup AtEnd(Link link) =>
        link.Relation is not null ? Of(KindsAtOtherEnd(link))
        : link.TargetKind is { } kind ? Of(kind)
        : Entity;

    /// <summary>The kinds that may stand at the other end of a link along a relation.</summary>
    public static IReadOnlyList<EntityKind> KindsAtOtherEnd(Link link) =>
        link.End == RelationEnd.From ? link.Relation!.ToKinds : link.Relation!.FromKinds;

    /// <summary>The fields that at least one of the kinds has, in their order.</summary>
    public IEnumerable<Field> Fields =>
        Records.Entity.Fields.Where(one => Kinds.Any(kind => kind.Fields.Contains(one)));

    /// <summary>The links along relations that at least one of the kinds has, in their order.</summary>
    public IEnumerable<Link> RelationLinks =>
        GovernanceModel
            .Relations.SelectMany(relation => new[] { relation.Forward, relation.Backward })
            .Where(link => Kinds.Any(kind => Has(kind, link)));

    /// <summary>The links along relations that every one of the kinds has, in their order.</summary>
    public IEnumerable<Link> SharedRelationLinks => RelationLinks.Where(link => Kinds.All(kind => Has(kind, link)));

    static bool Has(EntityKind kind, Link link) =>
        (link.End == RelationEnd.From ? link.Relation!.FromKinds : link.Relation!.ToKinds).Contains(kind);

    static EntityGroup OfKind(EntityKind kind) => new(kind.Name, WithArticle(kind.Nouns.One), kind.Nouns.Many, [kind]);

    static string WithArticle(string noun) => ("aeio".Contains(noun[0]) ? "an " : "a ") + noun;
}
