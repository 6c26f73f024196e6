using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The arguments that fields share. Each call makes new ones, because an argument belongs to one field.
/// </summary>
/// <param name="limits">The limits that descriptions name.</param>
/// <param name="enums">The enumerations.</param>
sealed class Arguments(ApiLimits limits, EnumTypes enums)
{
    /// <summary>Those of a page.</summary>
    public IReadOnlyList<InputValueDefinition> Page() =>
        [
            new("first", BuiltInScalars.Int)
            {
                Description =
                    "Number of entries from the start of the list, for example `20`. Default (without `last`): "
                    + $"{Math.Min(limits.DefaultPageSize, limits.MaxPageSize)}; maximum: {limits.MaxPageSize}.",
            },
            new("after", BuiltInScalars.String)
            {
                Description = "Only entries after this cursor, for example the `endCursor` of the previous page.",
            },
            new("last", BuiltInScalars.Int)
            {
                Description =
                    "Number of entries from the end of the list, for example `20`. "
                    + $"Maximum: {limits.MaxPageSize}. Not together with `first`.",
            },
            new("before", BuiltInScalars.String)
            {
                Description = "Only entries before this cursor, for example the `startCursor` of the next page.",
            },
        ];

    /// <summary>Conditions.</summary>
    public static InputValueDefinition Where(FilterInput filter) =>
        new("where", filter.Type) { Description = "Only entries that match this filter." };

    /// <summary>The day.</summary>
    public static InputValueDefinition AsOf() =>
        new("asOf", Scalars.Date)
        {
            Description =
                "Show only relations that held on this day, for example `\"2020-01-01\"` or `\"today\"`. "
                + "Applies to everything inside. Default: the day of the enclosing field or, if none is "
                + "given, any time, including relations that have ended. `\"ever\"` lifts the restriction "
                + "of an enclosing field.",
        };

    /// <summary>The revision.</summary>
    public static InputValueDefinition Revision() =>
        new("revision", BuiltInScalars.Int)
        {
            Description = "Answer from this revision of the data set, for example `12`. Default: the current revision.",
        };

    /// <summary>The revision by its hash.</summary>
    public static InputValueDefinition RevisionHash() =>
        new("revisionHash", BuiltInScalars.String)
        {
            Description =
                "Answer from the revision with this `hash`, of which the first 12 digits are enough, for "
                + "example `\"3f2a9c0b71de\"`. Equal content has an equal hash on every server, whereas "
                + "each server numbers its revisions itself. Not together with `revision`.",
        };

    /// <summary>The identifier.</summary>
    public static InputValueDefinition Id(string example) =>
        new("id", new NonNullType(BuiltInScalars.Id)) { Description = $"The identifier, for example `\"{example}\"`." };

    /// <summary>Several identifiers.</summary>
    public InputValueDefinition Ids() =>
        new("ids", new NonNullType(new ListType(new NonNullType(BuiltInScalars.Id))))
        {
            Description =
                $"The identifiers, at most {limits.MaxIds}, for example `[\"state:FR\", \"declaration:paris-call\"]`.",
        };

    /// <summary>Standings.</summary>
    public InputValueDefinition Standing() =>
        new("standing", new ListType(new NonNullType(enums.For(Enums.Standing))))
        {
            Description =
                "Only relations with these standings; `[HOLDS, REFUTED]` includes refuted ones. "
                + "Default: `[HOLDS]`, or both if `where` has a condition on `standing`.",
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
                Description = "Sort keys, highest priority first, one key per object. " + DefaultOrder(shape),
            },
            .. target == Records.Relation ? [Standing()] : Array.Empty<InputValueDefinition>(),
            .. target == Records.Revision ? Array.Empty<InputValueDefinition>() : [AsOf()],
            .. isRoot ? [Revision(), RevisionHash()] : Array.Empty<InputValueDefinition>(),
        ];

    static string DefaultOrder(ConnectionShape shape) =>
        shape.Node.Record == Records.Entity ? "Default: by name."
        : shape.Node.Record == Records.Revision ? "Default: newest first."
        : "Default: by identifier.";
}
