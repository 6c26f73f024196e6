namespace GovernanceGraph.Model;

/// <summary>
/// The one list of kinds and relations. The GraphQL schema, the stores' labels and constraints, the seed checks and the
/// documentation are derived from it: to add a kind or a relation is to add an entry here.
/// </summary>
public static class GovernanceModel
{
    /// <summary>States.</summary>
    public static readonly EntityKind State = new(
        0, "State", "state", "state", "states",
        "A state, with the slug of its ISO 3166-1 alpha-2 code.",
        isActor: true, isBody: false, EntityFields.OfStates);

    /// <summary>Companies.</summary>
    public static readonly EntityKind Company = new(
        1, "Company", "company", "company", "companies",
        "A company, under the name it signed with; later or earlier names are aliases.",
        isActor: true, isBody: false);

    /// <summary>Organisations.</summary>
    public static readonly EntityKind Organization = new(
        2, "Organization", "org", "organization", "organizations",
        "An intergovernmental, civil-society, academic or professional body.",
        isActor: true, isBody: true);

    /// <summary>Alliances.</summary>
    public static readonly EntityKind Alliance = new(
        3, "Alliance", "alliance", "alliance", "alliances",
        "A standing body of mostly private members.",
        isActor: true, isBody: true);

    /// <summary>Working groups.</summary>
    public static readonly EntityKind WorkingGroup = new(
        4, "WorkingGroup", "group", "workingGroup", "workingGroups",
        "A working group of the United Nations or of another intergovernmental body.",
        isActor: false, isBody: true);

    /// <summary>Declarations.</summary>
    public static readonly EntityKind Declaration = new(
        5, "Declaration", "declaration", "declaration", "declarations",
        "A text that actors sign, join or endorse; treaties too.",
        isActor: false, isBody: false);

    /// <summary>Resolutions.</summary>
    public static readonly EntityKind Resolution = new(
        6, "Resolution", "resolution", "resolution", "resolutions",
        "A resolution of the United Nations, with the slug of its document symbol.",
        isActor: false, isBody: false);

    /// <summary>Persons.</summary>
    public static readonly EntityKind Person = new(
        7, "Person", "person", "person", "persons",
        "A person with a role in an actor or a group.",
        isActor: true, isBody: false);

    /// <summary>Public authorities.</summary>
    public static readonly EntityKind PublicAuthority = new(
        8, "PublicAuthority", "authority", "publicAuthority", "publicAuthorities",
        "A sub-national or local public authority, or an agency of a state.",
        isActor: true, isBody: false);

    /// <summary>All kinds; <see cref="EntityKind.Ordinal"/> is the position.</summary>
    public static readonly IReadOnlyList<EntityKind> Kinds =
        [State, Company, Organization, Alliance, WorkingGroup, Declaration, Resolution, Person, PublicAuthority];

    static readonly EntityKind[] Actors = [.. Kinds.Where(kind => kind.IsActor)];
    static readonly EntityKind[] Bodies = [.. Kinds.Where(kind => kind.IsBody)];

    /// <summary>Actor signed a text.</summary>
    public static readonly RelationType Signed = new(
        0, "SIGNED", "An actor signed, joined, endorsed or ratified a text.",
        ("signed", "The texts that it signed, joined, endorsed or ratified."),
        ("signatories", "Who signed, joined, endorsed or ratified it."),
        (Actors, [Declaration]));

    /// <summary>Actor belongs to a body.</summary>
    public static readonly RelationType MemberOf = new(
        1, "MEMBER_OF", "An actor belongs to an alliance, a working group or an organisation, or sits in it.",
        ("memberOf", "The alliances, working groups and organisations that it belongs to or sits in."),
        ("members", "Who belongs to it or sits in it."),
        (Actors, Bodies));

    /// <summary>Actor founded something.</summary>
    public static readonly RelationType Founded = new(
        2, "FOUNDED", "An actor founded, initiated, launched or convened something.",
        ("founded", "What it founded, initiated, launched or convened."),
        ("founders", "Who founded, initiated, launched or convened it."),
        (Actors, [.. Bodies, Declaration]));

    /// <summary>State sponsored a group or a resolution.</summary>
    public static readonly RelationType Sponsored = new(
        3, "SPONSORED", "A state sponsored a working group or a resolution.",
        ("sponsored", "The working groups and resolutions that it sponsored."),
        ("sponsors", "The states that sponsored it."),
        ([State], [WorkingGroup, Resolution]));

    /// <summary>State or person chaired a group.</summary>
    public static readonly RelationType Chaired = new(
        4, "CHAIRED", "A state or a person chaired a working group.",
        ("chaired", "The working groups that it chaired."),
        ("chairs", "Who chaired it."),
        ([State, Person], [WorkingGroup]));

    /// <summary>State voted on a resolution.</summary>
    public static readonly RelationType Voted = new(
        5, "VOTED", "A state voted on a resolution; the value says how: yes, no, abstain or absent.",
        ("voted", "The resolutions that it voted on; the edge's value says how."),
        ("votes", "The states that voted on it; the edge's value says how."),
        ([State], [Resolution]));

    /// <summary>Resolution established a group.</summary>
    public static readonly RelationType Established = new(
        6, "ESTABLISHED", "A resolution established a working group.",
        ("established", "The working groups that it established."),
        ("establishedBy", "The resolutions that established it."),
        ([Resolution], [WorkingGroup]));

    /// <summary>Newer body succeeded an older one.</summary>
    public static readonly RelationType Succeeded = new(
        7, "SUCCEEDED", "A body took the place of an older one.",
        ("succeeded", "The older bodies whose place it took."),
        ("succeededBy", "The newer bodies that took its place."),
        (Bodies, Bodies));

    /// <summary>Body has its seat in a state.</summary>
    public static readonly RelationType HeadquarteredIn = new(
        8, "HEADQUARTERED_IN", "A company, an organisation or an alliance has its seat in a state.",
        ("headquarteredIn", "The state in which it has its seat."),
        ("headquartersOf", "The companies, organisations and alliances that have their seat in it."),
        ([Company, Organization, Alliance], [State]));

    /// <summary>Part of a larger body.</summary>
    public static readonly RelationType PartOf = new(
        9, "PART_OF", "A working group or an organisation is part of an organisation; a company is a subsidiary of a company.",
        ("partOf", "The organisation or company that it is part of."),
        ("parts", "Its parts: working groups, organisations, subsidiaries."),
        ([WorkingGroup, Organization], [Organization]),
        ([Company], [Company]));

    /// <summary>Person led a body.</summary>
    public static readonly RelationType Led = new(
        10, "LED", "A person led an organisation, an alliance or a company; the role is the office held.",
        ("led", "The organisations, alliances and companies that the person led."),
        ("leaders", "The persons who led it; the edge's role is the office held."),
        ([Person], [Organization, Alliance, Company]));

    /// <summary>Competing process.</summary>
    public static readonly RelationType Counters = new(
        11, "COUNTERS", "A text, a working group or a resolution competes with another, as a source puts it.",
        ("counters", "What it competes with, as a source puts it."),
        ("counteredBy", "What competes with it, as a source puts it."),
        ([Declaration, WorkingGroup, Resolution], [Declaration, WorkingGroup, Resolution]));

    /// <summary>Person's nationality.</summary>
    public static readonly RelationType NationalOf = new(
        12, "NATIONAL_OF", "A person is a national of a state.",
        ("nationalOf", "The state of which the person is a national."),
        ("nationals", "The persons named here who are its nationals."),
        ([Person], [State]));

    /// <summary>All relations; <see cref="RelationType.Ordinal"/> is the position.</summary>
    public static readonly IReadOnlyList<RelationType> Relations =
    [
        Signed, MemberOf, Founded, Sponsored, Chaired, Voted, Established, Succeeded, HeadquarteredIn, PartOf, Led, Counters,
        NationalOf,
    ];

    static readonly Dictionary<string, EntityKind> KindsByPrefix = Kinds.ToDictionary(kind => kind.Prefix, StringComparer.Ordinal);

    static readonly Dictionary<string, RelationType> RelationsByName =
        Relations.ToDictionary(relation => relation.Name, StringComparer.Ordinal);

    /// <summary>The kind whose ids start with the prefix, for example "group"; null where there is none.</summary>
    public static EntityKind? FindKindByPrefix(string prefix) => KindsByPrefix.GetValueOrDefault(prefix);

    /// <summary>The relation of that name, for example "MEMBER_OF"; null where there is none.</summary>
    public static RelationType? FindRelation(string name) => RelationsByName.GetValueOrDefault(name);
}
