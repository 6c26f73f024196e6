using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>The arguments that fields share. Each call makes new ones, because an argument belongs to one field.</summary>
/// <param name="limits">The limits that descriptions name.</param>
/// <param name="enums">The enumerations.</param>
sealed class Arguments(ApiLimits limits, EnumTypes enums)
{
    /// <summary>Those of a page.</summary>
    public IReadOnlyList<InputValueDefinition> Page() =>
    [
        new("first", BuiltInScalars.Int)
        {
            Description = "How many from the start, for example `20`; "
                + $"by default {Math.Min(limits.DefaultPageSize, limits.MaxPageSize)}, at most {limits.MaxPageSize}.",
        },
        new("after", BuiltInScalars.String) { Description = "Only those after this cursor, for example the `endCursor` of the page before." },
        new("last", BuiltInScalars.Int) { Description = "How many from the end, for example `20`. Not together with `first`." },
        new("before", BuiltInScalars.String) { Description = "Only those before this cursor, for example the `startCursor` of the page after." },
    ];

    /// <summary>Conditions.</summary>
    public static InputValueDefinition Where(FilterInput filter) =>
        new("where", filter.Type) { Description = $"Only those that satisfy these conditions on {filter.Subject}." };

    /// <summary>The day.</summary>
    public static InputValueDefinition AsOf() => new("asOf", Scalars.Date)
    {
        Description = "Only relations that held on this day, here and below, for example `\"2020-01-01\"` or `\"today\"`. Without it, or `null`: as the field "
            + "above says, and at any time where none does, which includes those that have ended. `\"ever\"`: at any time, whatever the field above says.",
    };

    /// <summary>The revision.</summary>
    public static InputValueDefinition Revision() => new("revision", BuiltInScalars.Int)
    {
        Description = "The answer as it was in this revision of the data set, for example `12`. Without it: as it is now.",
    };

    /// <summary>The revision by its hash.</summary>
    public static InputValueDefinition RevisionHash() => new("revisionHash", BuiltInScalars.String)
    {
        Description = "The same by the `hash` of the revision, or by its first 12 digits or more, for example `\"3f2a9c0b71de\"`: equal content has an equal hash "
            + "on every server, whereas numbers are each server's own. Not together with `revision`.",
    };

    /// <summary>The identifier.</summary>
    public static InputValueDefinition Id(string example) =>
        new("id", new NonNullType(BuiltInScalars.Id)) { Description = $"The identifier, for example `\"{example}\"`." };

    /// <summary>Several identifiers.</summary>
    public InputValueDefinition Ids() => new("ids", new NonNullType(new ListType(new NonNullType(BuiltInScalars.Id))))
    {
        Description = $"The identifiers, at most {limits.MaxIds}, for example `[\"state:FR\", \"declaration:paris-call\"]`.",
    };

    /// <summary>Standings.</summary>
    public InputValueDefinition Standing() => new("standing", new ListType(new NonNullType(enums.For(Enums.Standing))))
    {
        Description = "Relations of these standings; `[HOLDS, REFUTED]` shows refuted ones too. "
            + "Without it: those that hold, or both where `where` speaks of `standing`.",
    };

    /// <summary>All arguments of a connection, in the order of Hot Chocolate, then ours.</summary>
    /// <param name="shape">What it shows.</param>
    /// <param name="target">The records that its link leads to.</param>
    /// <param name="isRoot">Whether it is a root field.</param>
    public IReadOnlyList<InputValueDefinition> Connection(ConnectionShape shape, RecordType target, bool isRoot) =>
    [
        .. Page(),
        Where(shape.Filter),
        new("order", new ListType(new NonNullType(shape.Sort.Type)))
        {
            Description = "The keys of the order, the most important first, one in each object. " + DefaultOrder(shape),
        },
        .. target == Records.Relation ? [Standing()] : Array.Empty<InputValueDefinition>(),
        .. target == Records.Revision ? Array.Empty<InputValueDefinition>() : [AsOf()],
        .. isRoot ? [Revision(), RevisionHash()] : Array.Empty<InputValueDefinition>(),
    ];

    static string DefaultOrder(ConnectionShape shape) => shape.Node.Record == Records.Entity ? "Without it: by name."
        : shape.Node.Record == Records.Revision ? "Without it: newest first."
        : "Without it: by identifier.";
}
