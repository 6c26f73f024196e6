namespace GovernanceGraph.Model;

/// <summary>
/// The one list of kinds and relations. The GraphQL schema, the stores' labels and constraints, the seed checks and the
/// documentation are derived from it: to add a kind or a relation is to add an entry here.
/// </summary>
public static class GovernanceModel
{
    /// <summary>States.</summary>
    public static readonly EntityKind State = new(
        0,
        "State",
        "state",
        "state",
        "states",
        "A state, identified by its ISO 3166-1 alpha-2 code.",
        isActor: true,
        isBody: false,
        EntityFields.OfStates
    )
    {
        Nouns = ("state", "states"),
        PluralDescription = "States, each identified by its ISO 3166-1 alpha-2 code.",
        ExampleId = "state:FR",
    };

    /// <summary>Companies.</summary>
    public static readonly EntityKind Company = new(
        1,
        "Company",
        "company",
        "company",
        "companies",
        "A company, under the name it signed with; earlier and later names are aliases.",
        isActor: true,
        isBody: false
    )
    {
        Nouns = ("company", "companies"),
        PluralDescription = "Companies, each under the name it signed with; earlier and later names are aliases.",
        ExampleId = "company:microsoft",
    };

    /// <summary>Organisations.</summary>
    public static readonly EntityKind Organization = new(
        2,
        "Organization",
        "org",
        "organization",
        "organizations",
        "An intergovernmental, civil-society, academic or professional body.",
        isActor: true,
        isBody: true
    )
    {
        Nouns = ("organisation", "organisations"),
        PluralDescription = "Intergovernmental, civil-society, academic and professional bodies.",
        ExampleId = "org:european-union",
    };

    /// <summary>Alliances.</summary>
    public static readonly EntityKind Alliance = new(
        3,
        "Alliance",
        "alliance",
        "alliance",
        "alliances",
        "A permanent group with mostly private members.",
        isActor: true,
        isBody: true
    )
    {
        Nouns = ("alliance", "alliances"),
        PluralDescription = "Permanent groups with mostly private members.",
        ExampleId = "alliance:cyber-threat-alliance",
    };

    /// <summary>Working groups.</summary>
    public static readonly EntityKind WorkingGroup = new(
        4,
        "WorkingGroup",
        "group",
        "workingGroup",
        "workingGroups",
        "A working group of the United Nations or of another intergovernmental body.",
        isActor: false,
        isBody: true
    )
    {
        Nouns = ("working group", "working groups"),
        PluralDescription = "Working groups of the United Nations and of other intergovernmental bodies.",
        ExampleId = "group:un-gge-2019-2021",
    };

    /// <summary>Declarations.</summary>
    public static readonly EntityKind Declaration = new(
        5,
        "Declaration",
        "declaration",
        "declaration",
        "declarations",
        "A text that actors sign, join or endorse. Treaties are included.",
        isActor: false,
        isBody: false
    )
    {
        Nouns = ("declaration", "declarations"),
        PluralDescription = "Texts that actors sign, join or endorse, including treaties.",
        ExampleId = "declaration:paris-call",
    };

    /// <summary>Resolutions.</summary>
    public static readonly EntityKind Resolution = new(
        6,
        "Resolution",
        "resolution",
        "resolution",
        "resolutions",
        "A resolution of the United Nations, identified by its document symbol.",
        isActor: false,
        isBody: false
    )
    {
        Nouns = ("resolution", "resolutions"),
        PluralDescription = "Resolutions of the United Nations, each identified by its document symbol.",
        ExampleId = "resolution:a-res-73-27",
    };

    /// <summary>Persons.</summary>
    public static readonly EntityKind Person = new(
        7,
        "Person",
        "person",
        "person",
        "persons",
        "A person with a role in an actor or a group.",
        isActor: true,
        isBody: false
    )
    {
        Nouns = ("person", "people"),
        PluralDescription = "People with a role in an actor or a group.",
        ExampleId = "person:marina-kaljurand",
    };

    /// <summary>Public authorities.</summary>
    public static readonly EntityKind PublicAuthority = new(
        8,
        "PublicAuthority",
        "authority",
        "publicAuthority",
        "publicAuthorities",
        "A regional or local authority, or an agency of a state.",
        isActor: true,
        isBody: false
    )
    {
        Nouns = ("public authority", "public authorities"),
        PluralDescription = "Regional and local authorities, and agencies of states.",
        ExampleId = "authority:cisa",
    };

    /// <summary>All kinds; <see cref="EntityKind.Ordinal"/> is the position.</summary>
    public static readonly IReadOnlyList<EntityKind> Kinds =
    [
        State,
        Company,
        Organization,
        Alliance,
        WorkingGroup,
        Declaration,
        Resolution,
        Person,
        PublicAuthority,
    ];

    static readonly EntityKind[] Actors = [.. Kinds.Where(kind => kind.IsActor)];
    static readonly EntityKind[] Bodies = [.. Kinds.Where(kind => kind.IsBody)];

    /// <summary>Actor signed a text.</summary>
    public static readonly RelationType Signed = new(
        0,
        "SIGNED",
        "An actor signed, joined, endorsed or ratified a text.",
        ("signed", "Texts that the actor signed, joined, endorsed or ratified."),
        ("signatories", "Actors that signed, joined, endorsed or ratified the text."),
        (Actors, [Declaration])
    );

    /// <summary>Actor belongs to a body.</summary>
    public static readonly RelationType MemberOf = new(
        1,
        "MEMBER_OF",
        "An actor belongs to an alliance, a working group or an organisation, or takes part in it.",
        ("memberOf", "Alliances, working groups and organisations that the actor belongs to or takes part in."),
        ("members", "Actors that belong to the body or take part in it."),
        (Actors, Bodies)
    );

    /// <summary>Actor founded something.</summary>
    public static readonly RelationType Founded = new(
        2,
        "FOUNDED",
        "An actor founded, initiated, launched or convened a body or a text.",
        ("founded", "Bodies and texts that the actor founded, initiated, launched or convened."),
        ("founders", "Actors that founded, initiated, launched or convened it."),
        (Actors, [.. Bodies, Declaration])
    );

    /// <summary>State sponsored a group or a resolution.</summary>
    public static readonly RelationType Sponsored = new(
        3,
        "SPONSORED",
        "A state sponsored a working group or a resolution.",
        ("sponsored", "Working groups and resolutions that the state sponsored."),
        ("sponsors", "States that sponsored it."),
        ([State], [WorkingGroup, Resolution])
    );

    /// <summary>State or person chaired a group.</summary>
    public static readonly RelationType Chaired = new(
        4,
        "CHAIRED",
        "A state or a person chaired a working group.",
        ("chaired", "Working groups that the state or person chaired."),
        ("chairs", "States and people that chaired the working group."),
        ([State, Person], [WorkingGroup])
    );

    /// <summary>State voted on a resolution.</summary>
    public static readonly RelationType Voted = new(
        5,
        "VOTED",
        "A state voted on a resolution. `value` gives the vote: yes, no, abstain or absent.",
        ("voted", "Resolutions that the state voted on. The `value` of the edge gives the vote."),
        ("votes", "States that voted on the resolution. The `value` of the edge gives the vote."),
        ([State], [Resolution])
    );

    /// <summary>Resolution established a group.</summary>
    public static readonly RelationType Established = new(
        6,
        "ESTABLISHED",
        "A resolution established a working group.",
        ("established", "Working groups that the resolution established."),
        ("establishedBy", "Resolutions that established the working group."),
        ([Resolution], [WorkingGroup])
    );

    /// <summary>Newer body succeeded an older one.</summary>
    public static readonly RelationType Succeeded = new(
        7,
        "SUCCEEDED",
        "A body succeeded an older one.",
        ("succeeded", "Older bodies that this one succeeded."),
        ("succeededBy", "Newer bodies that succeeded this one."),
        (Bodies, Bodies)
    );

    /// <summary>Body has its seat in a state.</summary>
    public static readonly RelationType HeadquarteredIn = new(
        8,
        "HEADQUARTERED_IN",
        "A company, an organisation or an alliance has its headquarters in a state.",
        ("headquarteredIn", "States in which it has its headquarters."),
        ("headquartersOf", "Companies, organisations and alliances that have their headquarters in the state."),
        ([Company, Organization, Alliance], [State])
    );

    /// <summary>Part of a larger body.</summary>
    public static readonly RelationType PartOf = new(
        9,
        "PART_OF",
        "A working group or an organisation is part of an organisation, or a company is a subsidiary of a company.",
        ("partOf", "Organisations and companies of which it is a part."),
        ("parts", "Working groups, organisations and subsidiaries that are part of it."),
        ([WorkingGroup, Organization], [Organization]),
        ([Company], [Company])
    );

    /// <summary>Person led a body.</summary>
    public static readonly RelationType Led = new(
        10,
        "LED",
        "A person led an organisation, an alliance or a company. `role` gives the office held.",
        (
            "led",
            "Organisations, alliances and companies that the person led. The `role` of the edge gives the office held."
        ),
        ("leaders", "People who led it. The `role` of the edge gives the office held."),
        ([Person], [Organization, Alliance, Company])
    );

    /// <summary>Competing process.</summary>
    public static readonly RelationType Counters = new(
        11,
        "COUNTERS",
        "A text, a working group or a resolution competes with another, according to a source.",
        ("counters", "Texts, working groups and resolutions with which it competes, according to a source."),
        ("counteredBy", "Texts, working groups and resolutions that compete with it, according to a source."),
        ([Declaration, WorkingGroup, Resolution], [Declaration, WorkingGroup, Resolution])
    );

    /// <summary>Person's nationality.</summary>
    public static readonly RelationType NationalOf = new(
        12,
        "NATIONAL_OF",
        "A person is a national of a state.",
        ("nationalOf", "States of which the person is a national."),
        ("nationals", "People in this graph who are nationals of the state."),
        ([Person], [State])
    );

    /// <summary>All relations; <see cref="RelationType.Ordinal"/> is the position.</summary>
    public static readonly IReadOnlyList<RelationType> Relations =
    [
        Signed,
        MemberOf,
        Founded,
        Sponsored,
        Chaired,
        Voted,
        Established,
        Succeeded,
        HeadquarteredIn,
        PartOf,
        Led,
        Counters,
        NationalOf,
    ];

    static readonly Dictionary<string, EntityKind> KindsByPrefix = Kinds.ToDictionary(
        kind => kind.Prefix,
        StringComparer.Ordinal
    );

    static readonly Dictionary<string, RelationType> RelationsByName = Relations.ToDictionary(
        relation => relation.Name,
        StringComparer.Ordinal
    );

    /// <summary>The kind whose ids start with the prefix, for example "group"; null if there is none.</summary>
    public static EntityKind? FindKindByPrefix(string prefix) => KindsByPrefix.GetValueOrDefault(prefix);

    /// <summary>The relation of that name, for example "MEMBER_OF"; null where there is none.</summary>
    public static RelationType? FindRelation(string name) => RelationsByName.GetValueOrDefault(name);
}
