namespace GovernanceGraph.Model;

/// <summary>The records of the graph.</summary>
public static class Records
{
    /// <summary>Anything that relations join.</summary>
    public static readonly RecordType Entity = new(
        "Entity",
        "A state, a company, an organisation, a group, a text or a person: anything that relations join.",
        EntityFields.All,
        EntityLinks.All);

    /// <summary>All claims of the same from, type and to, weighed.</summary>
    public static readonly RecordType Relation = new(
        "Relation",
        "What all sources together say about two entities and one type of relation: who signed, joined, founded or voted what.",
        RelationFields.All,
        RelationLinks.All,
        [RelationFields.IsCurrent]);

    /// <summary>A time at which a relation held or was denied.</summary>
    public static readonly RecordType Span = new(
        "Span",
        "A time during which, by the best sources, a relation held or did not hold.",
        SpanFields.All,
        []);

    /// <summary>One statement of one source.</summary>
    public static readonly RecordType Claim = new(
        "Claim",
        "One statement of one source about a relation. Two sources that disagree are two claims.",
        ClaimFields.All,
        ClaimLinks.All);

    /// <summary>A publication.</summary>
    public static readonly RecordType Source = new(
        "Source",
        "A publication that facts were taken from.",
        SourceFields.All,
        SourceLinks.All);

    /// <summary>One value of one field of an entity.</summary>
    public static readonly RecordType PropertyValue = new(
        "PropertyValue",
        "One value of one field of an entity, as one source gives it.",
        PropertyValueFields.All,
        PropertyValueLinks.All);

    /// <summary>A figure that a source reports.</summary>
    public static readonly RecordType ReportedCount = new(
        "ReportedCount",
        "A figure that a source reports about an entity, for example the number of signatories on a day.",
        ReportedCountFields.All,
        ReportedCountLinks.All);

    /// <summary>A principle of a text or body.</summary>
    public static readonly RecordType Principle = new(
        "Principle",
        "A principle, norm or pledge of a text or body, in our own words.",
        PrincipleFields.All,
        PrincipleLinks.All);

    /// <summary>A national position.</summary>
    public static readonly RecordType Position = new(
        "Position",
        "A position or strategy that a state, or an organisation of states, has published.",
        PositionFields.All,
        PositionLinks.All);

    /// <summary>A source that names all.</summary>
    public static readonly RecordType CompleteList = new(
        "CompleteList",
        "A list that names ALL entities of a kind with a relation to a body or text during some dates. Who is not on it is denied by it for that time.",
        CompleteListFields.All,
        CompleteListLinks.All);

    /// <summary>A state of the whole data set.</summary>
    public static readonly RecordType Revision = new(
        "Revision",
        "A state of the whole data set. Every load that changes something makes one; what was cited from one stays readable in it.",
        RevisionFields.All,
        []);

    /// <summary>The data set as a whole: where every question starts.</summary>
    public static readonly RecordType Dataset = new(
        "Dataset",
        "The data set as a whole, at one revision.",
        [],
        DatasetLinks.All);
}
