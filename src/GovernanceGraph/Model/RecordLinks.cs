using static GovernanceGraph.Model.LinkCardinality;

namespace GovernanceGraph.Model;

// Where each record leads. The order is the order in the API.

/// <summary>Links of an entity, besides those along relations.</summary>
public static class EntityLinks
{
    /// <summary>The state of its country code.</summary>
    public static readonly Link Country = new("country", () => Records.Entity, One, "The state of its seat or headquarters.", nullable: true, kindPrefix: "state");

    /// <summary>Each value and its source.</summary>
    public static readonly Link PropertyValues = new("propertyValues", () => Records.PropertyValue, List, "Every value that a source gives for a field of this entity, with the source.");

    /// <summary>Figures.</summary>
    public static readonly Link ReportedCounts = new("reportedCounts", () => Records.ReportedCount, List, "Figures that sources report about it, oldest first.");

    /// <summary>Principles.</summary>
    public static readonly Link Principles = new("principles", () => Records.Principle, List, "Its principles, norms or pledges, in their order.");

    /// <summary>Positions.</summary>
    public static readonly Link Positions = new("positions", () => Records.Position, List, "National positions and strategies that it has published, oldest first; an organisation of states may have one too.");

    /// <summary>Complete lists of this body or text.</summary>
    public static readonly Link CompleteLists = new("completeLists", () => Records.CompleteList, List, "Lists that name all its members, signatories, … of a kind.");

    internal static readonly Link[] All = [Country, PropertyValues, ReportedCounts, Principles, Positions, CompleteLists];
}

/// <summary>Links of a relation.</summary>
public static class RelationLinks
{
    /// <summary>From end.</summary>
    public static readonly Link From = new("from", () => Records.Entity, One, "The one who signed, joined, founded, …");

    /// <summary>To end.</summary>
    public static readonly Link To = new("to", () => Records.Entity, One, "What was signed, joined, founded, …");

    /// <summary>Evidence.</summary>
    public static readonly Link Claims = new("claims", () => Records.Claim, List, "Every claim about it, the best source first; denials by complete lists included.");

    /// <summary>Times.</summary>
    public static readonly Link Spans = new("spans", () => Records.Span, List, "The times at which it held or was denied, oldest first.");

    internal static readonly Link[] All = [From, To, Claims, Spans];
}

/// <summary>Links of a claim.</summary>
public static class ClaimLinks
{
    /// <summary>From end.</summary>
    public static readonly Link From = new("from", () => Records.Entity, One, "The one who is said to have signed, joined, founded, …");

    /// <summary>To end.</summary>
    public static readonly Link To = new("to", () => Records.Entity, One, "What is said to have been signed, joined, founded, …");

    /// <summary>Source.</summary>
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that says so.");

    /// <summary>Relation.</summary>
    public static readonly Link Relation = new("relation", () => Records.Relation, One, "What all sources together say of it.");

    internal static readonly Link[] All = [From, To, Source, Relation];
}

/// <summary>Links of a source.</summary>
public static class SourceLinks
{
    /// <summary>Origin.</summary>
    public static readonly Link DerivedFrom = new("derivedFrom", () => Records.Source, One, "The source that this one repeats: a syndication, an excerpt, a paraphrase.", nullable: true);

    /// <summary>Repetitions.</summary>
    public static readonly Link Derivatives = new("derivatives", () => Records.Source, List, "The sources that repeat this one.");

    /// <summary>Claims.</summary>
    public static readonly Link Claims = new("claims", () => Records.Claim, Connection, "The claims that it states.");

    /// <summary>Complete lists.</summary>
    public static readonly Link CompleteLists = new("completeLists", () => Records.CompleteList, List, "The lists in it that name all.");

    internal static readonly Link[] All = [DerivedFrom, Derivatives, Claims, CompleteLists];
}

/// <summary>Links of a property value.</summary>
public static class PropertyValueLinks
{
    /// <summary>Source.</summary>
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that gives the value.");

    internal static readonly Link[] All = [Source];
}

/// <summary>Links of a reported count.</summary>
public static class ReportedCountLinks
{
    /// <summary>Subject.</summary>
    public static readonly Link Subject = new("subject", () => Records.Entity, One, "What the figure is about.");

    /// <summary>Source.</summary>
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that reports it.");

    internal static readonly Link[] All = [Subject, Source];
}

/// <summary>Links of a principle.</summary>
public static class PrincipleLinks
{
    /// <summary>Subject.</summary>
    public static readonly Link Of = new("of", () => Records.Entity, One, "The text or body whose principle it is.");

    /// <summary>Source.</summary>
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that gives it.");

    internal static readonly Link[] All = [Of, Source];
}

/// <summary>Links of a position.</summary>
public static class PositionLinks
{
    /// <summary>State, or organisation of states.</summary>
    public static readonly Link State = new("state", () => Records.Entity, One, "The state that published it, or the organisation of states: the European Union and the African Union have positions too.");

    /// <summary>Source.</summary>
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that lists it.");

    internal static readonly Link[] All = [State, Source];
}

/// <summary>Links of a complete list.</summary>
public static class CompleteListLinks
{
    /// <summary>Subject.</summary>
    public static readonly Link To = new("to", () => Records.Entity, One, "The body or text whose members, signatories, … it names.");

    /// <summary>Source.</summary>
    public static readonly Link Source = new("source", () => Records.Source, One, "The source that holds the list.");

    internal static readonly Link[] All = [To, Source];
}

/// <summary>Links of the data set: where every question starts.</summary>
public static class DatasetLinks
{
    /// <summary>Revision shown.</summary>
    public static readonly Link Revision = new("revision", () => Records.Revision, One, "The revision that is shown.");

    /// <summary>All revisions.</summary>
    public static readonly Link Revisions = new("revisions", () => Records.Revision, Connection, "All revisions up to the one shown, newest first.");

    /// <summary>Entities.</summary>
    public static readonly Link Entities = new("entities", () => Records.Entity, Connection, "Entities of every kind.");

    /// <summary>Relations.</summary>
    public static readonly Link Relations = new("relations", () => Records.Relation, Connection, "Relations of every type.");

    /// <summary>Claims.</summary>
    public static readonly Link Claims = new("claims", () => Records.Claim, Connection, "The claims that sources state.");

    /// <summary>Sources.</summary>
    public static readonly Link Sources = new("sources", () => Records.Source, Connection, "Sources.");

    internal static readonly Link[] All = [Revision, Revisions, Entities, Relations, Claims, Sources];
}
