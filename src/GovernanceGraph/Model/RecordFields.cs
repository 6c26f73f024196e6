namespace GovernanceGraph.Model;

// What each record says of itself. The order is the order in the API.

/// <summary>Fields of an entity.</summary>
public static class EntityFields
{
    public static readonly Field Id = new(
        "id",
        ValueKind.Id,
        "Stable identifier, `kind:slug`, for example `state:FR` or `declaration:paris-call`.",
        nullable: false
    );

    public static readonly Field Name = new(
        "name",
        ValueKind.Text,
        "The usual name, as given by the best source.",
        nullable: false
    );

    public static readonly Field Kind = new("kind", () => Enums.EntityKind, "The kind of entity.", nullable: false);

    public static readonly Field Aliases = new(
        "aliases",
        ValueKind.TextList,
        "Other names that sources use: former names, abbreviations and names in other languages.",
        nullable: false
    );

    public static readonly Field CountryCode = new(
        "countryCode",
        ValueKind.Text,
        "The country of the seat or headquarters, as an ISO 3166-1 alpha-2 code in upper case."
    );

    public static readonly Field FoundedOn = new(
        "foundedOn",
        ValueKind.PartialDate,
        "When it was founded; for a text, when it was launched or adopted."
    );

    public static readonly Field EndedOn = new(
        "endedOn",
        ValueKind.PartialDate,
        "When it ended; null if it still exists or if no source gives a date."
    );

    public static readonly Field Website = new("website", ValueKind.Text, "The address of the website.");

    public static readonly Field Wikidata = new("wikidata", ValueKind.Text, "The Wikidata item, for example `Q30`.");

    public static readonly Field Subtype = new(
        "subtype",
        ValueKind.Text,
        "A more precise kind. Alliances: operational, normative or mixed. Declarations: political, industry, "
            + "treaty, letter or attribution. Organisations: intergovernmental, civil-society, academic, professional "
            + "or public-private. Working groups: un-gge, un-oewg or other. Companies: the sector."
    );

    public static readonly Field Note = new("note", ValueKind.Text, "A note by those who collected the facts.");

    public static readonly Field IsoAlpha2 = new(
        "isoAlpha2",
        ValueKind.Text,
        "The ISO 3166-1 alpha-2 code of the state, for example `FR`."
    );

    public static readonly Field IsoAlpha3 = new(
        "isoAlpha3",
        ValueKind.Text,
        "The ISO 3166-1 alpha-3 code of the state, for example `FRA`."
    );

    public static readonly Field M49 = new("m49", ValueKind.Text, "The UN M49 code of the state, for example `250`.");

    public static readonly Field Region = new(
        "region",
        ValueKind.Text,
        "The UN M49 region of the state, for example `Europe`."
    );

    public static readonly Field Subregion = new(
        "subregion",
        ValueKind.Text,
        "The UN M49 subregion of the state, for example `Southern Europe`."
    );

    internal static readonly Field[] Shared =
    [
        Id,
        Name,
        Kind,
        Aliases,
        CountryCode,
        FoundedOn,
        EndedOn,
        Website,
        Wikidata,
        Subtype,
        Note,
    ];

    internal static readonly Field[] OfStates = [IsoAlpha2, IsoAlpha3, M49, Region, Subregion];

    internal static readonly Field[] All = [.. Shared, .. OfStates];
}

/// <summary>Fields of a relation.</summary>
public static class RelationFields
{
    public static readonly Field Id = new(
        "id",
        ValueKind.Id,
        "Identifier, made of both ends and the type, for example `state:FR SIGNED declaration:paris-call`.",
        nullable: false
    );

    public static readonly Field Type = new("type", () => Enums.RelationType, "The type of relation.", nullable: false);

    public static readonly Field Status = new(
        "status",
        () => Enums.RelationStatus,
        "Whether the sources affirm it, deny it or contradict each other.",
        nullable: false
    );

    public static readonly Field Standing = new(
        "standing",
        () => Enums.Standing,
        "Whether it holds once the sources have been weighed. Relations that have ended hold too; see `isCurrent` "
            + "for today.",
        nullable: false
    );

    public static readonly Field Since = new(
        "since",
        ValueKind.PartialDate,
        "When it started, from the best source that gives a date."
    );

    public static readonly Field Until = new(
        "until",
        ValueKind.PartialDate,
        "When it ended, from the best source that gives a date."
    );

    public static readonly Field Role = new(
        "role",
        ValueKind.Text,
        "The role, from the best source that gives one: signatory, supporter, party, member, founding-member, "
            + "observer, main sponsor, …"
    );

    public static readonly Field Value = new("value", ValueKind.Text, "For votes: yes, no, abstain or absent.");

    public static readonly Field Corroboration = new(
        "corroboration",
        ValueKind.Integer,
        "Number of independent sources that affirm it. Sources with a common origin count as one.",
        nullable: false
    );

    public static readonly Field IsCurrent = new(
        "isCurrent",
        ValueKind.Boolean,
        "Whether it holds today, the day (in UTC) of the request, whatever `asOf` says: its standing is `HOLDS` "
            + "and a span with `held: true` includes that day.",
        nullable: false
    )
    {
        IsOfToday = true,
    };

    internal static readonly Field[] All = [Id, Type, Status, Standing, Since, Until, Role, Value, Corroboration];
}

/// <summary>Fields of a span.</summary>
public static class SpanFields
{
    public static readonly Field From = new("from", ValueKind.Date, "The first day; null if nothing limits the start.");

    public static readonly Field To = new("to", ValueKind.Date, "The last day; null if the span is open-ended.");

    public static readonly Field Held = new(
        "held",
        ValueKind.Boolean,
        "`true`: the relation held; `false`: it was denied for this span.",
        nullable: false
    );

    public static readonly Field StartKnown = new(
        "startKnown",
        ValueKind.Boolean,
        "Whether a source says when the span started. `false`: sources show only that it had started by a certain "
            + "day.",
        nullable: false
    );

    internal static readonly Field[] All = [From, To, Held, StartKnown];
}

/// <summary>Fields of a claim.</summary>
public static class ClaimFields
{
    public static readonly Field Id = new(
        "id",
        ValueKind.Id,
        "Identifier: a hash of the claim's content, so that equal claims have equal identifiers.",
        nullable: false
    );

    public static readonly Field Type = new(
        "type",
        () => Enums.RelationType,
        "The type of relation claimed.",
        nullable: false
    );

    public static readonly Field Since = new(
        "since",
        ValueKind.PartialDate,
        "When it started, according to the source."
    );

    public static readonly Field Until = new("until", ValueKind.PartialDate, "When it ended, according to the source.");

    public static readonly Field Role = new("role", ValueKind.Text, "The role, according to the source.");

    public static readonly Field Value = new("value", ValueKind.Text, "For votes: yes, no, abstain or absent.");

    public static readonly Field Polarity = new(
        "polarity",
        () => Enums.Polarity,
        "Whether the claim affirms or denies the relation.",
        nullable: false
    );

    public static readonly Field Basis = new(
        "basis",
        () => Enums.ClaimBasis,
        "Whether the source states the claim, or it is inferred from a complete list in the source.",
        nullable: false
    );

    public static readonly Field Locator = new(
        "locator",
        ValueKind.Text,
        "The place in the source: section, paragraph, annex, …"
    );

    public static readonly Field Note = new("note", ValueKind.Text, "A note by those who collected the facts.");

    internal static readonly Field[] All = [Id, Type, Since, Until, Role, Value, Polarity, Basis, Locator, Note];
}

/// <summary>Fields of a source.</summary>
public static class SourceFields
{
    public static readonly Field Id = new(
        "id",
        ValueKind.Id,
        "Stable identifier, for example `un-oda-information-security-page`.",
        nullable: false
    );

    public static readonly Field Title = new("title", ValueKind.Text, "The title of the publication.", nullable: false);

    public static readonly Field Publisher = new("publisher", ValueKind.Text, "The publisher.");

    public static readonly Field Author = new("author", ValueKind.Text, "The author or authors.");

    public static readonly Field Published = new("published", ValueKind.PartialDate, "When it was published.");

    public static readonly Field Url = new("url", ValueKind.Text, "The address on the web.");

    public static readonly Field Kind = new(
        "kind",
        () => Enums.SourceKind,
        "The kind of publication, which determines its rank.",
        nullable: false
    );

    public static readonly Field Retrieved = new("retrieved", ValueKind.PartialDate, "When it was retrieved.");

    public static readonly Field Note = new(
        "note",
        ValueKind.Text,
        "Remarks on the source: whether its lists are complete, which version was read."
    );

    internal static readonly Field[] All = [Id, Title, Publisher, Author, Published, Url, Kind, Retrieved, Note];
}

/// <summary>Fields of a property value.</summary>
public static class PropertyValueFields
{
    public static readonly Field Property = new(
        "property",
        ValueKind.Text,
        "The name of the field of the entity.",
        nullable: false
    );

    public static readonly Field Value = new(
        "value",
        ValueKind.Text,
        "The value, as given by the source.",
        nullable: false
    );

    public static readonly Field Chosen = new(
        "chosen",
        ValueKind.Boolean,
        "Whether this is the value that the entity shows.",
        nullable: false
    );

    internal static readonly Field[] All = [Property, Value, Chosen];
}

/// <summary>Fields of a reported count.</summary>
public static class ReportedCountFields
{
    public static readonly Field Id = new("id", ValueKind.Id, "Identifier: a hash of the content.", nullable: false);

    public static readonly Field Measure = new(
        "measure",
        ValueKind.Text,
        "What is counted, for example `signatories`.",
        nullable: false
    );

    public static readonly Field OfKind = new(
        "ofKind",
        ValueKind.Text,
        "What kind of entity is counted, in the words of the source; null if the count covers all kinds."
    );

    public static readonly Field Value = new("value", ValueKind.Integer, "The figure.", nullable: false);

    public static readonly Field AsOf = new("asOf", ValueKind.PartialDate, "The date to which the figure refers.");

    public static readonly Field Locator = new("locator", ValueKind.Text, "The place in the source.");

    internal static readonly Field[] All = [Id, Measure, OfKind, Value, AsOf, Locator];
}

/// <summary>Fields of a principle.</summary>
public static class PrincipleFields
{
    public static readonly Field Id = new("id", ValueKind.Id, "Identifier: a hash of the content.", nullable: false);

    public static readonly Field Ordinal = new(
        "ordinal",
        ValueKind.Integer,
        "Its number in the text; null if the text does not number its principles."
    );

    public static readonly Field Title = new("title", ValueKind.Text, "The title.", nullable: false);

    public static readonly Field Summary = new("summary", ValueKind.Text, "What it says, summarised in our own words.");

    internal static readonly Field[] All = [Id, Ordinal, Title, Summary];
}

/// <summary>Fields of a position.</summary>
public static class PositionFields
{
    public static readonly Field Id = new("id", ValueKind.Id, "Identifier: a hash of the content.", nullable: false);

    public static readonly Field Kind = new("kind", () => Enums.PositionKind, "The kind of document.", nullable: false);

    public static readonly Field Title = new("title", ValueKind.Text, "The title.", nullable: false);

    public static readonly Field Published = new("published", ValueKind.PartialDate, "When it was published.");

    public static readonly Field Url = new("url", ValueKind.Text, "The address on the web.");

    internal static readonly Field[] All = [Id, Kind, Title, Published, Url];
}

/// <summary>Fields of a complete list.</summary>
public static class CompleteListFields
{
    public static readonly Field Id = new("id", ValueKind.Id, "Identifier: a hash of the content.", nullable: false);

    public static readonly Field Type = new(
        "type",
        () => Enums.RelationType,
        "The type of relation for which the list is complete.",
        nullable: false
    );

    public static readonly Field OfKind = new(
        "ofKind",
        () => Enums.EntityKind,
        "The kind of entity for which the list is complete; null if it is complete for every kind."
    );

    public static readonly Field From = new(
        "since",
        ValueKind.PartialDate,
        "The start of the period for which the list is complete.",
        nullable: false
    );

    public static readonly Field To = new(
        "until",
        ValueKind.PartialDate,
        "The end of the period for which the list is complete; if null, the period ends on the day on "
            + "which the source was retrieved."
    );

    public static readonly Field Count = new(
        "count",
        ValueKind.Integer,
        "Number of entities on the list.",
        nullable: false
    );

    public static readonly Field Note = new("note", ValueKind.Text, "A note by those who collected the facts.");

    internal static readonly Field[] All = [Id, Type, OfKind, From, To, Count, Note];
}

/// <summary>Fields of a revision.</summary>
public static class RevisionFields
{
    public static readonly Field Number = new(
        "number",
        ValueKind.Integer,
        "The number. Revisions are numbered from 1 without gaps.",
        nullable: false
    );

    public static readonly Field Time = new("time", ValueKind.Instant, "When it was made, in UTC.", nullable: false);

    public static readonly Field Author = new("author", ValueKind.Text, "Who made it.", nullable: false);

    public static readonly Field Reason = new("reason", ValueKind.Text, "Why it was made.", nullable: false);

    public static readonly Field Hash = new(
        "hash",
        ValueKind.Text,
        "SHA-256 hash of the whole content, in hexadecimal digits. Equal content has an equal hash in any store.",
        nullable: false
    );

    public static readonly Field Entities = new("entities", ValueKind.Integer, "Number of entities.", nullable: false);

    public static readonly Field Relations = new(
        "relations",
        ValueKind.Integer,
        "Number of relations, including refuted ones.",
        nullable: false
    );

    public static readonly Field Claims = new(
        "claims",
        ValueKind.Integer,
        "Number of claims that sources state, without those inferred from complete lists.",
        nullable: false
    );

    public static readonly Field Sources = new("sources", ValueKind.Integer, "Number of sources.", nullable: false);

    public static readonly Field CompleteLists = new(
        "completeLists",
        ValueKind.Integer,
        "Number of complete lists.",
        nullable: false
    );

    public static readonly Field Added = new("added", ValueKind.Integer, "Number of facts added.", nullable: false);

    public static readonly Field Removed = new(
        "removed",
        ValueKind.Integer,
        "Number of facts removed. They stay readable in older revisions.",
        nullable: false
    );

    internal static readonly Field[] All =
    [
        Number,
        Time,
        Author,
        Reason,
        Hash,
        Entities,
        Relations,
        Claims,
        Sources,
        CompleteLists,
        Added,
        Removed,
    ];
}
