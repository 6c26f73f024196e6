using static GovernanceGraph.Model.LinkCardinality;

namespace GovernanceGraph.Model;

// Where each record leads. The order is the order in the API. The first sentence of a description of many records is a
// noun phrase in the plural: the API says "Sort by the number of …" with it.

/// <summary>Links of an entity, besides those along relations.</summary>
public static class EntityLinks
{
    public static readonly Link Country = new(
        "country",
        () => Records.Entity,
        One,
        "The state of the seat or headquarters.",
        nullable: true,
        kindPrefix: "state"
    );

    public static readonly Link PropertyValues = new(
        "propertyValues",
        () => Records.PropertyValue,
        List,
        "Values that sources give for fields of the entity. Each comes with its source."
    );

    public static readonly Link ReportedCounts = new(
        "reportedCounts",
        () => Records.ReportedCount,
        List,
        "Figures that sources report about the entity. Oldest first."
    );

    public static readonly Link Principles = new(
        "principles",
        () => Records.Principle,
        List,
        "Principles, norms and pledges of the entity. In the order in which the text gives them."
    );

    public static readonly Link Positions = new(
        "positions",
        () => Records.Position,
        List,
        "Positions and strategies that the entity has published. Oldest first. Only states and some organisations of "
            + "states have any."
    );

    public static readonly Link CompleteLists = new(
        "completeLists",
        () => Records.CompleteList,
        List,
        "Complete lists of the entity's members, signatories and the like."
    );

    internal static readonly Link[] All =
    [
        Country,
        PropertyValues,
        ReportedCounts,
        Principles,
        Positions,
        CompleteLists,
    ];
}

/// <summary>Links of a relation.</summary>
public static class RelationLinks
{
    public static readonly Link From = new(
        "from",
        () => Records.Entity,
        One,
        "The entity at the start of the relation: the one that signed, joined, founded, …"
    );

    public static readonly Link To = new(
        "to",
        () => Records.Entity,
        One,
        "The entity at the end of the relation: the one that was signed, joined, founded, …"
    );

    public static readonly Link Claims = new(
        "claims",
        () => Records.Claim,
        List,
        "Claims about the relation. Best source first; denials inferred from complete lists are included."
    );

    public static readonly Link Spans = new(
        "spans",
        () => Records.Span,
        List,
        "Periods during which the relation held or was denied. Oldest first."
    );

    internal static readonly Link[] All = [From, To, Claims, Spans];
}

/// <summary>Links of a claim.</summary>
public static class ClaimLinks
{
    public static readonly Link From = new(
        "from",
        () => Records.Entity,
        One,
        "The entity at the start of the relation: the one that signed, joined, founded, …"
    );

    public static readonly Link To = new(
        "to",
        () => Records.Entity,
        One,
        "The entity at the end of the relation: the one that was signed, joined, founded, …"
    );

    public static readonly Link Source = new("source", () => Records.Source, One, "The source that makes the claim.");

    public static readonly Link Relation = new(
        "relation",
        () => Records.Relation,
        One,
        "The relation: what all sources together say."
    );

    internal static readonly Link[] All = [From, To, Source, Relation];
}

/// <summary>Links of a source.</summary>
public static class SourceLinks
{
    public static readonly Link DerivedFrom = new(
        "derivedFrom",
        () => Records.Source,
        One,
        "The source that this one repeats, as a syndication, an excerpt or a paraphrase.",
        nullable: true
    );

    public static readonly Link Derivatives = new(
        "derivatives",
        () => Records.Source,
        List,
        "Sources that repeat this one."
    );

    public static readonly Link Claims = new(
        "claims",
        () => Records.Claim,
        Connection,
        "Claims that the source states."
    );

    public static readonly Link CompleteLists = new(
        "completeLists",
        () => Records.CompleteList,
        List,
        "Complete lists in the source."
    );

    internal static readonly Link[] All = [DerivedFrom, Derivatives, Claims, CompleteLists];
}

/// <summary>Links of a property value.</summary>
public static class PropertyValueLinks
{
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that gives the value.");

    internal static readonly Link[] All = [Source];
}

/// <summary>Links of a reported count.</summary>
public static class ReportedCountLinks
{
    public static readonly Link Subject = new(
        "subject",
        () => Records.Entity,
        One,
        "The entity that the figure is about."
    );

    public static readonly Link Source = new(
        "source",
        () => Records.Source,
        One,
        "The source that reports the figure."
    );

    internal static readonly Link[] All = [Subject, Source];
}

/// <summary>Links of a principle.</summary>
public static class PrincipleLinks
{
    public static readonly Link Of = new(
        "of",
        () => Records.Entity,
        One,
        "The text or body to which the principle belongs."
    );

    public static readonly Link Source = new(
        "source",
        () => Records.Source,
        One,
        "The source that gives the principle."
    );

    internal static readonly Link[] All = [Of, Source];
}

/// <summary>Links of a position.</summary>
public static class PositionLinks
{
    public static readonly Link State = new(
        "state",
        () => Records.Entity,
        One,
        "The state that published it, or an organisation of states such as the European Union or the African "
            + "Union."
    );

    public static readonly Link Source = new("source", () => Records.Source, One, "The source that lists it.");

    internal static readonly Link[] All = [State, Source];
}

/// <summary>Links of a complete list.</summary>
public static class CompleteListLinks
{
    public static readonly Link To = new(
        "to",
        () => Records.Entity,
        One,
        "The body or text whose members, signatories, … are listed."
    );

    public static readonly Link Source = new("source", () => Records.Source, One, "The source that contains the list.");

    internal static readonly Link[] All = [To, Source];
}

/// <summary>Links of the data set: the root of all queries.</summary>
public static class DatasetLinks
{
    public static readonly Link Revision = new(
        "revision",
        () => Records.Revision,
        One,
        "The revision shown; null if nothing has been loaded yet.",
        nullable: true
    );

    public static readonly Link Revisions = new(
        "revisions",
        () => Records.Revision,
        Connection,
        "Revisions up to the one shown. Newest first."
    );

    public static readonly Link Entities = new("entities", () => Records.Entity, Connection, "Entities of every kind.");

    public static readonly Link Relations = new(
        "relations",
        () => Records.Relation,
        Connection,
        "Relations of every type."
    );

    public static readonly Link Claims = new(
        "claims",
        () => Records.Claim,
        Connection,
        "Claims that sources state, without those inferred from complete lists."
    );

    public static readonly Link Sources = new(
        "sources",
        () => Records.Source,
        Connection,
        "Sources from which facts are taken."
    );

    internal static readonly Link[] All = [Revision, Revisions, Entities, Relations, Claims, Sources];
}
