using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Benchmarks.Scale;

/// <summary>
/// A graph of any size, the same on every run. There are as many states and bodies as in the world, so that what grows
/// are companies: they sign declarations and join alliances, evenly spread, one claim a relation; states also sit in
/// working groups and vote.
/// </summary>
static class GeneratedGraph
{
    internal const int Declarations = 200;
    internal const int Alliances = 200;
    const int Groups = 50;
    const int Resolutions = 50;
    const int States = 195;
    const int RelationsOfAState = 40;
    const int RelationsOfACompany = 20;
    const int Sources = 1000;

    /// <summary>So many relations, a little fewer where two claims say the same.</summary>
    internal static List<Fact> Of(int relations)
    {
        var facts = new List<Fact>();
        var official = Enums.SourceKind.Members[0];
        for (var i = 0; i < Sources; i++)
        {
            facts.Add(
                new Source(
                    $"source-{i}",
                    $"Source {i}",
                    null,
                    null,
                    new PartialDate(2018 + (i % 8)),
                    $"https://example.org/{i}",
                    official,
                    null,
                    null,
                    null
                )
            );
        }

        AddBodies(facts, "declaration:d", "Declaration", Declarations);
        AddBodies(facts, "alliance:a", "Alliance", Alliances);
        AddBodies(facts, "group:g", "Group", Groups);
        AddBodies(facts, "resolution:r", "Resolution", Resolutions);
        var states = Math.Min(States, relations / RelationsOfAState);
        for (var state = 0; state < states; state++)
        {
            AddState(facts, state);
        }

        var companies = (relations - (states * RelationsOfAState)) / RelationsOfACompany;
        for (var company = 0; company < companies; company++)
        {
            AddCompany(facts, company);
        }

        return facts;
    }

    static void AddBodies(List<Fact> facts, string prefix, string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            AddEntity(facts, $"{prefix}-{i}", $"{name} {i}");
        }
    }

    static void AddState(List<Fact> facts, int state)
    {
        var id = $"state:{(char)('A' + (state / 26))}{(char)('A' + (state % 26))}";
        AddEntity(facts, id, $"State {id[^2..]}");
        for (var k = 0; k < RelationsOfAState; k++)
        {
            var number = HashOf(-1 - state, k);
            var (type, to, role, value) = (k % 4) switch
            {
                0 => (GovernanceModel.MemberOf, $"group:g-{number % Groups}", "expert", null),
                1 => (
                    GovernanceModel.Voted,
                    $"resolution:r-{number % Resolutions}",
                    null,
                    number % 3 == 0 ? "no" : "yes"
                ),
                _ => (GovernanceModel.Signed, $"declaration:d-{number % Declarations}", "signatory", (string?)null),
            };
            AddClaim(facts, id, type, to, role, value, state, k);
        }
    }

    static void AddCompany(List<Fact> facts, int company)
    {
        var id = $"company:c-{company}";
        AddEntity(facts, id, $"Company {company}");
        for (var k = 0; k < RelationsOfACompany; k++)
        {
            var number = HashOf(company, k);
            if (k % 2 == 0)
            {
                AddClaim(
                    facts,
                    id,
                    GovernanceModel.Signed,
                    $"declaration:d-{number % Declarations}",
                    "signatory",
                    null,
                    company,
                    k
                );
            }
            else
            {
                AddClaim(
                    facts,
                    id,
                    GovernanceModel.MemberOf,
                    $"alliance:a-{number % Alliances}",
                    "member",
                    null,
                    company,
                    k
                );
            }
        }
    }

    static void AddEntity(List<Fact> facts, string id, string name) =>
        facts.Add(new EntityStatement(id, name, [], new Dictionary<Field, string>(), "source-0"));

    static void AddClaim(
        List<Fact> facts,
        string from,
        RelationType type,
        string to,
        string? role,
        string? value,
        int row,
        int k
    ) =>
        facts.Add(
            new Claim(
                from,
                type,
                to,
                new PartialDate(2018 + (k % 6)),
                null,
                role,
                value,
                Affirms: true,
                $"source-{(row + k) % Sources}",
                $"row {row}",
                null
            )
        );

    // Spreads the relations without a pattern that two of them would share.
    static uint HashOf(int row, int k)
    {
        var mixed = unchecked(((uint)row * 2654435761u) + ((uint)k * 40503u));
        mixed ^= mixed >> 15;
        return unchecked((mixed * 2246822519u) >> 3);
    }
}
