using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Testing;

/// <summary>
/// A dozen entities of all kinds. The one disagreement: an article puts Canada into the group of 2019-2021, and the
/// complete list of its members leaves Canada out.
/// </summary>
public static class SmallGraph
{
    /// <summary>The declaration that many signed.</summary>
    public const string ParisCall = "declaration:paris-call";

    /// <summary>The group with a complete list of members.</summary>
    public const string Group = "group:un-gge-2019-2021";

    /// <summary>All facts.</summary>
    public static readonly IReadOnlyList<Fact> Facts = [.. Sources(), .. Entities(), .. Claims(), .. Attached()];

    /// <summary>The change set that loads them.</summary>
    public static GraphChangeSet Load => new("The seed", "First load", Facts, [], ReplaceAll: true);

    static IEnumerable<Fact> Sources() =>
        [
            Some.Source("paris-call-site", "OFFICIAL", "2018-11-12"),
            Some.Source("un-gge-members", "UN_DOCUMENT", "2021-07-14"),
            Some.Source("gge-article", "NEWS", "2019-12-09"),
            Some.Source("gge-article-copy", "BLOG", "2019-12-10", derivedFrom: "gge-article"),
            Some.Source("encyclopedia", "ENCYCLOPEDIA", published: null),
            Some.Source("tech-accord-site", "OFFICIAL", "2018-04-17"),
        ];

    static IEnumerable<Fact> Entities() =>
        [
            Some.Entity(
                "state:FR",
                "France",
                "un-gge-members",
                ["French Republic"],
                (EntityFields.IsoAlpha2, "FR"),
                (EntityFields.Region, "Europe")
            ),
            Some.Entity(
                "state:FR",
                "République française",
                "encyclopedia",
                ["FRA"],
                (EntityFields.IsoAlpha2, "FR"),
                (EntityFields.Region, "Western Europe")
            ),
            Some.Entity(
                "state:CA",
                "Canada",
                "un-gge-members",
                [],
                (EntityFields.IsoAlpha2, "CA"),
                (EntityFields.Region, "Americas")
            ),
            Some.Entity(
                "state:US",
                "United States of America",
                "un-gge-members",
                ["USA"],
                (EntityFields.IsoAlpha2, "US"),
                (EntityFields.Region, "Americas")
            ),
            Some.Entity("state:AX", "Åland", "encyclopedia"),
            Some.Entity(
                "company:microsoft",
                "Microsoft",
                "tech-accord-site",
                ["MSFT"],
                (EntityFields.CountryCode, "US"),
                (EntityFields.FoundedOn, "1975-04-04")
            ),
            Some.Entity(
                "company:kaspersky",
                "Kaspersky",
                "tech-accord-site",
                ["Kaspersky \"Lab\""],
                (EntityFields.CountryCode, "RU"),
                (EntityFields.FoundedOn, "1997")
            ),
            Some.Entity(
                "org:united-nations",
                "United Nations",
                "un-gge-members",
                ["UN"],
                (EntityFields.FoundedOn, "1945-10-24")
            ),
            Some.Entity(
                "alliance:tech-accord",
                "Cybersecurity Tech Accord",
                "tech-accord-site",
                [],
                (EntityFields.FoundedOn, "2018-04-17")
            ),
            Some.Entity(
                Group,
                "UN GGE 2019-2021",
                "un-gge-members",
                [],
                (EntityFields.FoundedOn, "2019"),
                (EntityFields.EndedOn, "2021-05-28")
            ),
            Some.Entity(
                ParisCall,
                "Paris Call for Trust and Security in Cyberspace",
                "paris-call-site",
                ["Paris Call"],
                (EntityFields.FoundedOn, "2018-11-12")
            ),
            Some.Entity(
                "resolution:a-res-73-266",
                "A/RES/73/266",
                "un-gge-members",
                [],
                (EntityFields.FoundedOn, "2018-12-22")
            ),
            Some.Entity("person:emmanuel-macron", "Emmanuel Macron", "paris-call-site"),
            Some.Entity(
                "authority:city-of-paris",
                "City of Paris",
                "paris-call-site",
                [],
                (EntityFields.CountryCode, "FR")
            ),
        ];

    static IEnumerable<Fact> Claims() =>
        [
            Some.Claim(
                "state:FR",
                GovernanceModel.Signed,
                ParisCall,
                "2018-11-12",
                role: "supporter",
                source: "paris-call-site",
                locator: "list of supporters"
            ),
            Some.Claim("state:FR", GovernanceModel.Signed, ParisCall, "2018", source: "encyclopedia"),
            Some.Claim(
                "state:CA",
                GovernanceModel.Signed,
                ParisCall,
                "2018-11-12",
                role: "supporter",
                source: "paris-call-site"
            ),
            Some.Claim("state:US", GovernanceModel.Signed, ParisCall, "2021-11", source: "encyclopedia"),
            Some.Claim(
                "state:US",
                GovernanceModel.Signed,
                ParisCall,
                "2018",
                affirms: false,
                source: "paris-call-site",
                note: "not on the list of launch"
            ),
            Some.Claim("company:microsoft", GovernanceModel.Signed, ParisCall, "2018-11-12", source: "paris-call-site"),
            Some.Claim("authority:city-of-paris", GovernanceModel.Signed, ParisCall, source: "paris-call-site"),
            Some.Claim(
                "state:FR",
                GovernanceModel.MemberOf,
                Group,
                "2019",
                "2021",
                role: "member",
                source: "un-gge-members",
                locator: "annex"
            ),
            Some.Claim(
                "state:US",
                GovernanceModel.MemberOf,
                Group,
                "2019",
                "2021",
                role: "member",
                source: "un-gge-members"
            ),
            Some.Claim("state:CA", GovernanceModel.MemberOf, Group, source: "gge-article"),
            Some.Claim("state:CA", GovernanceModel.MemberOf, Group, source: "gge-article-copy"),
            Some.Claim(
                "company:microsoft",
                GovernanceModel.MemberOf,
                "alliance:tech-accord",
                "2018-04-17",
                role: "founding-member",
                source: "tech-accord-site"
            ),
            Some.Claim("company:microsoft", GovernanceModel.HeadquarteredIn, "state:US", source: "tech-accord-site"),
            Some.Claim("state:FR", GovernanceModel.Founded, ParisCall, "2018-11", source: "paris-call-site"),
            Some.Claim("person:emmanuel-macron", GovernanceModel.Founded, ParisCall, source: "encyclopedia"),
            Some.Claim("person:emmanuel-macron", GovernanceModel.NationalOf, "state:FR", source: "encyclopedia"),
            Some.Claim("state:US", GovernanceModel.Sponsored, "resolution:a-res-73-266", source: "un-gge-members"),
            Some.Claim(
                "state:FR",
                GovernanceModel.Voted,
                "resolution:a-res-73-266",
                "2018-12-22",
                value: "yes",
                source: "un-gge-members"
            ),
            Some.Claim("resolution:a-res-73-266", GovernanceModel.Established, Group, source: "un-gge-members"),
            Some.Claim(Group, GovernanceModel.PartOf, "org:united-nations", source: "un-gge-members"),
        ];

    static IEnumerable<Fact> Attached() =>
        [
            new CompleteList(
                "un-gge-members",
                GovernanceModel.MemberOf,
                Group,
                GovernanceModel.State,
                new(2019),
                Some.Date("2021-05-28"),
                2,
                "All members are named."
            ),
            new ReportedCount(ParisCall, "signatories", null, 1200, Some.Date("2021-11"), "encyclopedia", null),
            new ReportedCount(
                ParisCall,
                "signatories",
                "states",
                80,
                Some.Date("2021"),
                "paris-call-site",
                "front page"
            ),
            new ReportedCount(ParisCall, "signatories", null, 500, null, "encyclopedia", "infobox"),
            new Principle(ParisCall, 2, "Protect the internet", null, "paris-call-site"),
            new Principle(ParisCall, 1, "Protect individuals", "Harm to people is prevented.", "paris-call-site"),
            new Principle(ParisCall, null, "Work together", null, "paris-call-site"),
            new Position(
                "state:FR",
                Enums.PositionKind.Members[0],
                "Law in cyberspace",
                new(2019, 9),
                "https://position.example/",
                "encyclopedia"
            ),
            new Position("state:FR", Enums.PositionKind.Members[2], "A strategy", null, null, "encyclopedia"),
        ];
}
