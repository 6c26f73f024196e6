namespace GovernanceGraph.Model;

/// <summary>The closed sets of values of the model.</summary>
public static class Enums
{
    /// <summary>Kinds of entity.</summary>
    public static readonly EnumDefinition EntityKind = new(
        "EntityKind",
        "The kind of an entity.",
        [.. GovernanceModel.Kinds.Select(kind => (ScreamingCase(kind.Name), kind.Description))]
    );

    /// <summary>Types of relation.</summary>
    public static readonly EnumDefinition RelationType = new(
        "RelationType",
        "The type of a relation between two entities, read from `from` to `to`.",
        [.. GovernanceModel.Relations.Select(relation => (relation.Name, relation.Description))]
    );

    /// <summary>Whether a claim says that something is so or that it is not.</summary>
    public static readonly EnumDefinition Polarity = new(
        "Polarity",
        "Whether a claim affirms or denies a relation.",
        ("AFFIRMS", "The source says that it is so."),
        ("DENIES", "The source says, or its complete list shows, that it is not so.")
    );

    /// <summary>How a claim came to be.</summary>
    public static readonly EnumDefinition ClaimBasis = new(
        "ClaimBasis",
        "How a claim came about: stated by a source, or inferred from a complete list.",
        ("STATED", "The source states it."),
        ("COMPLETE_LIST", "The source lists all entities of that kind, and this one is not among them.")
    );

    /// <summary>What the sources together say about a relation, before they are weighed.</summary>
    public static readonly EnumDefinition RelationStatus = new(
        "RelationStatus",
        "What the sources together say about a relation, before they are weighed.",
        ("AFFIRMED", "Sources affirm it, and none denies it for a day for which another affirms it."),
        ("DENIED", "At least one source denies it, and none affirms it."),
        ("CONTESTED", "One source affirms it and another denies it for the same day.")
    );

    /// <summary>Whether a relation holds after weighing its sources.</summary>
    public static readonly EnumDefinition Standing = new(
        "Standing",
        "Whether a relation holds once its sources have been weighed by rank and by number.",
        ("HOLDS", "At least one affirmation is not outweighed by a denial for the same days."),
        ("REFUTED", "No source affirms it, or every affirmation is outweighed by a better denial for the same days.")
    );

    /// <summary>Kinds of source, best first: the position is the rank.</summary>
    public static readonly EnumDefinition SourceKind = new(
        "SourceKind",
        "The kind of a source, highest rank first: where sources differ, the one of higher rank prevails.",
        ("OFFICIAL", "A publication of the body, state or company that the fact is about."),
        ("TREATY", "A treaty text or a treaty collection."),
        ("UN_DOCUMENT", "A document with a United Nations symbol."),
        ("DATASET", "A collection of data with a stated method."),
        ("REPORT", "A report by a research institution or a consultancy."),
        ("ENCYCLOPEDIA", "An encyclopedia or other reference work."),
        ("NEWS", "A press article."),
        ("BLOG", "A blog or post.")
    );

    /// <summary>Kinds of national position.</summary>
    public static readonly EnumDefinition PositionKind = new(
        "PositionKind",
        "The kind of document in which a state publishes its position.",
        ("INTERNATIONAL_LAW_POSITION", "A position on how international law applies in cyberspace."),
        ("INTERNATIONAL_CYBER_STRATEGY", "A strategy for international cyber policy."),
        ("NATIONAL_CYBER_SECURITY_STRATEGY", "A national cybersecurity strategy.")
    );

    /// <summary>"WorkingGroup" to "WORKING_GROUP"; "un-document" to "UN_DOCUMENT".</summary>
    public static string ScreamingCase(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(character == '-' ? '_' : char.ToUpperInvariant(character));
        }

        return text.ToString();
    }
}
