namespace GovernanceGraph.Model;

// What each record says of itself. The order is the order in the API.

/// <summary>Fields of an entity.</summary>
public static class EntityFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The stable identifier, \"kind:slug\", for example \"state:FR\" or \"declaration:paris-call\".", nullable: false);

    /// <summary>Name from the best source.</summary>
    public static readonly Field Name = new("name", ValueKind.Text, "The usual name, from the best source.", nullable: false);

    /// <summary>Kind.</summary>
    public static readonly Field Kind = new("kind", () => Enums.EntityKind, "The kind of the entity.", nullable: false);

    /// <summary>Other names.</summary>
    public static readonly Field Aliases = new("aliases", ValueKind.TextList, "Other names that sources use: former names, abbreviations, names in other languages.", nullable: false);

    /// <summary>Country.</summary>
    public static readonly Field CountryCode = new("countryCode", ValueKind.Text, "The country of its seat or headquarters: ISO 3166-1 alpha-2, upper case.");

    /// <summary>Founding.</summary>
    public static readonly Field FoundedOn = new("foundedOn", ValueKind.PartialDate, "When it was founded; of a text, when it was launched or adopted.");

    /// <summary>End.</summary>
    public static readonly Field EndedOn = new("endedOn", ValueKind.PartialDate, "When it ended; absent while it exists or where no source says.");

    /// <summary>Website.</summary>
    public static readonly Field Website = new("website", ValueKind.Text, "The address of its website.");

    /// <summary>Wikidata.</summary>
    public static readonly Field Wikidata = new("wikidata", ValueKind.Text, "Its item in Wikidata, for example \"Q30\".");

    /// <summary>Subtype.</summary>
    public static readonly Field Subtype = new("subtype", ValueKind.Text, "A finer kind: of an alliance operational, normative or mixed; of a declaration political, industry, treaty, letter or attribution; of an organisation intergovernmental, civil-society, academic, professional or public-private; of a working group un-gge, un-oewg or other; of a company its sector.");

    /// <summary>Note.</summary>
    public static readonly Field Note = new("note", ValueKind.Text, "A remark of those who collected the facts.");

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public static readonly Field IsoAlpha2 = new("isoAlpha2", ValueKind.Text, "The state's code of two letters, ISO 3166-1 alpha-2.");

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public static readonly Field IsoAlpha3 = new("isoAlpha3", ValueKind.Text, "The state's code of three letters, ISO 3166-1 alpha-3.");

    /// <summary>UN M49.</summary>
    public static readonly Field M49 = new("m49", ValueKind.Text, "The state's code of three digits in the United Nations standard M49.");

    /// <summary>Region.</summary>
    public static readonly Field Region = new("region", ValueKind.Text, "The region by the United Nations standard M49, for example \"Europe\".");

    /// <summary>Subregion.</summary>
    public static readonly Field Subregion = new("subregion", ValueKind.Text, "The subregion by the United Nations standard M49, for example \"Southern Europe\".");

    internal static readonly Field[] Shared =
        [Id, Name, Kind, Aliases, CountryCode, FoundedOn, EndedOn, Website, Wikidata, Subtype, Note];

    internal static readonly Field[] OfStates = [IsoAlpha2, IsoAlpha3, M49, Region, Subregion];

    internal static readonly Field[] All = [.. Shared, .. OfStates];
}

/// <summary>Fields of a relation.</summary>
public static class RelationFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The identifier: the ids of both ends and the type, for example \"state:FR SIGNED declaration:paris-call\".", nullable: false);

    /// <summary>Type.</summary>
    public static readonly Field Type = new("type", () => Enums.RelationType, "The type of the relation.", nullable: false);

    /// <summary>Status.</summary>
    public static readonly Field Status = new("status", () => Enums.RelationStatus, "Whether the sources affirm it, deny it, or contradict one another.", nullable: false);

    /// <summary>Standing.</summary>
    public static readonly Field Standing = new("standing", () => Enums.Standing, "Whether it holds after weighing the sources.", nullable: false);

    /// <summary>Begin.</summary>
    public static readonly Field Since = new("since", ValueKind.PartialDate, "Since when, from the best source that says so.");

    /// <summary>End.</summary>
    public static readonly Field Until = new("until", ValueKind.PartialDate, "Until when, from the best source that says so.");

    /// <summary>Role.</summary>
    public static readonly Field Role = new("role", ValueKind.Text, "The role, from the best source: signatory, supporter, party, member, founding-member, observer, main sponsor, …");

    /// <summary>Value.</summary>
    public static readonly Field Value = new("value", ValueKind.Text, "Of a vote: yes, no, abstain or absent.");

    /// <summary>Corroboration.</summary>
    public static readonly Field Corroboration = new("corroboration", ValueKind.Integer, "How many independent sources affirm it; sources with a common origin count once.", nullable: false);

    /// <summary>Whether it holds today.</summary>
    public static readonly Field IsCurrent = new("isCurrent", ValueKind.Boolean, "Whether it holds today, the day (in UTC) on which the request comes, whatever `asOf` says: its standing is HOLDS and one of its spans holds on that day.", nullable: false)
    {
        IsOfToday = true,
    };

    internal static readonly Field[] All = [Id, Type, Status, Standing, Since, Until, Role, Value, Corroboration];
}

/// <summary>Fields of a span.</summary>
public static class SpanFields
{
    /// <summary>First day.</summary>
    public static readonly Field From = new("from", ValueKind.Date, "The first day; absent where nothing bounds it.");

    /// <summary>Last day.</summary>
    public static readonly Field To = new("to", ValueKind.Date, "The last day; absent where it goes on.");

    /// <summary>Held or denied.</summary>
    public static readonly Field Held = new("held", ValueKind.Boolean, "True: it held; false: it is denied for that time.", nullable: false);

    /// <summary>Whether a source names the first day.</summary>
    public static readonly Field StartKnown = new("startKnown", ValueKind.Boolean, "False where it was so by the first day that a source speaks of, without a source that says since when.", nullable: false);

    internal static readonly Field[] All = [From, To, Held, StartKnown];
}

/// <summary>Fields of a claim.</summary>
public static class ClaimFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The identifier: a hash of the claim's content, so that the same claim always has the same one.", nullable: false);

    /// <summary>Type.</summary>
    public static readonly Field Type = new("type", () => Enums.RelationType, "The type of relation that is claimed.", nullable: false);

    /// <summary>Since.</summary>
    public static readonly Field Since = new("since", ValueKind.PartialDate, "Since when, as the source says.");

    /// <summary>Until.</summary>
    public static readonly Field Until = new("until", ValueKind.PartialDate, "Until when, as the source says.");

    /// <summary>Role.</summary>
    public static readonly Field Role = new("role", ValueKind.Text, "The role, as the source says.");

    /// <summary>Value.</summary>
    public static readonly Field Value = new("value", ValueKind.Text, "Of a vote: yes, no, abstain or absent.");

    /// <summary>Polarity.</summary>
    public static readonly Field Polarity = new("polarity", () => Enums.Polarity, "Whether the source says that it is so or that it is not.", nullable: false);

    /// <summary>Basis.</summary>
    public static readonly Field Basis = new("basis", () => Enums.ClaimBasis, "Whether the source states it or it follows from the source's complete list.", nullable: false);

    /// <summary>Locator.</summary>
    public static readonly Field Locator = new("locator", ValueKind.Text, "Where in the source: section, paragraph, annex.");

    /// <summary>Note.</summary>
    public static readonly Field Note = new("note", ValueKind.Text, "A remark of those who collected the facts.");

    internal static readonly Field[] All = [Id, Type, Since, Until, Role, Value, Polarity, Basis, Locator, Note];
}

/// <summary>Fields of a source.</summary>
public static class SourceFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The stable identifier, for example \"un-oda-information-security-page\".", nullable: false);

    /// <summary>Title.</summary>
    public static readonly Field Title = new("title", ValueKind.Text, "The title of the publication.", nullable: false);

    /// <summary>Publisher.</summary>
    public static readonly Field Publisher = new("publisher", ValueKind.Text, "Who published it.");

    /// <summary>Author.</summary>
    public static readonly Field Author = new("author", ValueKind.Text, "Who wrote it.");

    /// <summary>Published.</summary>
    public static readonly Field Published = new("published", ValueKind.PartialDate, "When it was published.");

    /// <summary>Address.</summary>
    public static readonly Field Url = new("url", ValueKind.Text, "Its address on the web.");

    /// <summary>Kind.</summary>
    public static readonly Field Kind = new("kind", () => Enums.SourceKind, "The kind of publication, which is its rank.", nullable: false);

    /// <summary>Retrieved.</summary>
    public static readonly Field Retrieved = new("retrieved", ValueKind.PartialDate, "When it was read.");

    /// <summary>Note.</summary>
    public static readonly Field Note = new("note", ValueKind.Text, "What to know about it: whether its lists are complete, which version was read.");

    internal static readonly Field[] All = [Id, Title, Publisher, Author, Published, Url, Kind, Retrieved, Note];
}

/// <summary>Fields of a property value.</summary>
public static class PropertyValueFields
{
    /// <summary>Which field.</summary>
    public static readonly Field Property = new("property", ValueKind.Text, "The name of the entity's field.", nullable: false);

    /// <summary>The value as text.</summary>
    public static readonly Field Value = new("value", ValueKind.Text, "The value as the source gives it.", nullable: false);

    /// <summary>Whether the entity shows it.</summary>
    public static readonly Field Chosen = new("chosen", ValueKind.Boolean, "Whether it is the value that the entity shows.", nullable: false);

    internal static readonly Field[] All = [Property, Value, Chosen];
}

/// <summary>Fields of a reported count.</summary>
public static class ReportedCountFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The identifier: a hash of the content.", nullable: false);

    /// <summary>Measure.</summary>
    public static readonly Field Measure = new("measure", ValueKind.Text, "What is counted, for example \"signatories\".", nullable: false);

    /// <summary>Of which kind.</summary>
    public static readonly Field OfKind = new("ofKind", ValueKind.Text, "The kind of those counted, in the words of the source; absent: all kinds.");

    /// <summary>The figure.</summary>
    public static readonly Field Value = new("value", ValueKind.Integer, "The figure.", nullable: false);

    /// <summary>When.</summary>
    public static readonly Field AsOf = new("asOf", ValueKind.PartialDate, "The date of which the figure speaks.");

    /// <summary>Locator.</summary>
    public static readonly Field Locator = new("locator", ValueKind.Text, "Where in the source.");

    internal static readonly Field[] All = [Id, Measure, OfKind, Value, AsOf, Locator];
}

/// <summary>Fields of a principle.</summary>
public static class PrincipleFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The identifier: a hash of the content.", nullable: false);

    /// <summary>Ordinal.</summary>
    public static readonly Field Ordinal = new("ordinal", ValueKind.Integer, "Its number in the text; absent where the text does not count.");

    /// <summary>Title.</summary>
    public static readonly Field Title = new("title", ValueKind.Text, "Its title.", nullable: false);

    /// <summary>Summary.</summary>
    public static readonly Field Summary = new("summary", ValueKind.Text, "What it says, in our own words.");

    internal static readonly Field[] All = [Id, Ordinal, Title, Summary];
}

/// <summary>Fields of a position.</summary>
public static class PositionFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The identifier: a hash of the content.", nullable: false);

    /// <summary>Kind.</summary>
    public static readonly Field Kind = new("kind", () => Enums.PositionKind, "The kind of document.", nullable: false);

    /// <summary>Title.</summary>
    public static readonly Field Title = new("title", ValueKind.Text, "Its title.", nullable: false);

    /// <summary>Year.</summary>
    public static readonly Field Published = new("published", ValueKind.PartialDate, "When it was published.");

    /// <summary>Address.</summary>
    public static readonly Field Url = new("url", ValueKind.Text, "Its address on the web.");

    internal static readonly Field[] All = [Id, Kind, Title, Published, Url];
}

/// <summary>Fields of a complete list.</summary>
public static class CompleteListFields
{
    /// <summary>Identifier.</summary>
    public static readonly Field Id = new("id", ValueKind.Id, "The identifier: a hash of the content.", nullable: false);

    /// <summary>Type.</summary>
    public static readonly Field Type = new("type", () => Enums.RelationType, "The type of relation that the list is complete for.", nullable: false);

    /// <summary>Kind.</summary>
    public static readonly Field OfKind = new("ofKind", () => Enums.EntityKind, "The kind of entity that the list is complete for; absent: every kind.");

    /// <summary>From.</summary>
    public static readonly Field From = new("since", ValueKind.PartialDate, "From when the list is complete.", nullable: false);

    /// <summary>To.</summary>
    public static readonly Field To = new("until", ValueKind.PartialDate, "Until when the list is complete; absent: until the day on which the source was read.");

    /// <summary>Count.</summary>
    public static readonly Field Count = new("count", ValueKind.Integer, "How many entities the list names.", nullable: false);

    /// <summary>Note.</summary>
    public static readonly Field Note = new("note", ValueKind.Text, "A remark of those who collected the facts.");

    internal static readonly Field[] All = [Id, Type, OfKind, From, To, Count, Note];
}

/// <summary>Fields of a revision.</summary>
public static class RevisionFields
{
    /// <summary>Number.</summary>
    public static readonly Field Number = new("number", ValueKind.Integer, "The number, from 1 upwards without gaps.", nullable: false);

    /// <summary>When.</summary>
    public static readonly Field Time = new("time", ValueKind.Instant, "When it was made, in UTC.", nullable: false);

    /// <summary>Who.</summary>
    public static readonly Field Author = new("author", ValueKind.Text, "Who made it.", nullable: false);

    /// <summary>Why.</summary>
    public static readonly Field Reason = new("reason", ValueKind.Text, "Why it was made.", nullable: false);

    /// <summary>Content hash.</summary>
    public static readonly Field Hash = new("hash", ValueKind.Text, "A hash (SHA-256, hexadecimal) of the whole content: equal content, equal hash, on any store.", nullable: false);

    /// <summary>Entities.</summary>
    public static readonly Field Entities = new("entities", ValueKind.Integer, "How many entities it holds.", nullable: false);

    /// <summary>Relations.</summary>
    public static readonly Field Relations = new("relations", ValueKind.Integer, "How many relations it holds, refuted ones included.", nullable: false);

    /// <summary>Claims.</summary>
    public static readonly Field Claims = new("claims", ValueKind.Integer, "How many claims sources state in it.", nullable: false);

    /// <summary>Sources.</summary>
    public static readonly Field Sources = new("sources", ValueKind.Integer, "How many sources it holds.", nullable: false);

    /// <summary>Complete lists.</summary>
    public static readonly Field CompleteLists = new("completeLists", ValueKind.Integer, "How many complete lists it holds.", nullable: false);

    /// <summary>Added facts.</summary>
    public static readonly Field Added = new("added", ValueKind.Integer, "How many facts it brought.", nullable: false);

    /// <summary>Removed facts.</summary>
    public static readonly Field Removed = new("removed", ValueKind.Integer, "How many facts it ended. They stay readable in older revisions.", nullable: false);

    internal static readonly Field[] All =
        [Number, Time, Author, Reason, Hash, Entities, Relations, Claims, Sources, CompleteLists, Added, Removed];
}
