namespace GovernanceGraph.Model;

/// <summary>The records of the graph.</summary>
public static class Records
{
    /// <summary>Anything that relations join.</summary>
    public static readonly RecordType Entity = new(
        "Entity",
        "Anything that takes part in relations: a state, company, organisation, alliance, working group, text, person "
            + "or public authority.",
        EntityFields.All,
        EntityLinks.All
    );

    /// <summary>All claims of the same from, type and to, weighed.</summary>
    public static readonly RecordType Relation = new(
        "Relation",
        "What all sources together say about two entities and one type of relation, for example that France signed the "
            + "Paris Call.",
        RelationFields.All,
        RelationLinks.All,
        [RelationFields.IsCurrent]
    );

    /// <summary>A time at which a relation held or was denied.</summary>
    public static readonly RecordType Span = new(
        "Span",
        "A period during which, according to the best sources, a relation held or did not hold.",
        SpanFields.All,
        []
    );

    /// <summary>One statement of one source.</summary>
    public static readonly RecordType Claim = new(
        "Claim",
        "What one source says about one relation. Two sources that disagree make two claims.",
        ClaimFields.All,
        ClaimLinks.All
    );

    /// <summary>A publication.</summary>
    public static readonly RecordType Source = new(
        "Source",
        "A publication from which facts are taken.",
        SourceFields.All,
        SourceLinks.All
    );

    /// <summary>One value of one field of an entity.</summary>
    public static readonly RecordType PropertyValue = new(
        "PropertyValue",
        "One value of one field of an entity, as given by one source.",
        PropertyValueFields.All,
        PropertyValueLinks.All
    );

    /// <summary>A figure that a source reports.</summary>
    public static readonly RecordType ReportedCount = new(
        "ReportedCount",
        "A figure that a source reports about an entity, for example the number of signatories on a day.",
        ReportedCountFields.All,
        ReportedCountLinks.All
    );

    /// <summary>A principle of a text or body.</summary>
    public static readonly RecordType Principle = new(
        "Principle",
        "A principle, norm or pledge of a text or body, summarised in our own words.",
        PrincipleFields.All,
        PrincipleLinks.All
    );

    /// <summary>A national position.</summary>
    public static readonly RecordType Position = new(
        "Position",
        "A position or strategy published by a state or an organisation of states.",
        PositionFields.All,
        PositionLinks.All
    );

    /// <summary>An exhaustive list: who is not on it is denied.</summary>
    public static readonly RecordType CompleteList = new(
        "CompleteList",
        "An exhaustive list of the entities of a kind that had a relation to a body or text during a period. Absence "
            + "from it counts as a denial for that period.",
        CompleteListFields.All,
        CompleteListLinks.All
    );

    /// <summary>A state of the whole data set.</summary>
    public static readonly RecordType Revision = new(
        "Revision",
        "A state of the whole data set. Every load that changes something makes a new one; older ones "
            + "stay readable, so that they can be cited.",
        RevisionFields.All,
        []
    );

    /// <summary>The data set as a whole: the root of all queries.</summary>
    public static readonly RecordType Dataset = new(
        "Dataset",
        "The data set as a whole, at one revision.",
        [],
        DatasetLinks.All
    );
}
