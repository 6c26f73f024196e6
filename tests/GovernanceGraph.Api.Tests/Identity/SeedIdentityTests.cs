using System.Text.Json;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.Api.Tests.Identity;

/// <summary>Every record of the seed has an id that is nobody else's, and is found by it.</summary>
public abstract class SeedIdentityTests<TStore>(TStore seed) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    const int PerType = 10;

    // One page of each: all ids of the seed, and of the relations, claims and entities the first thousand.
    const string Wide = """
        {
          dataset { __typename id revision { __typename id } revisions { nodes { __typename id } } }
          entities(first: 1000) {
            nodes {
              __typename
              id
              reportedCounts { __typename id }
              principles { __typename id }
              positions { __typename id }
              completeLists { __typename id }
            }
          }
          declarations(first: 1000) {
            nodes {
              signatories(first: 100, standing: [HOLDS, REFUTED]) {
                edges { __typename relation { __typename id claims { __typename id source { __typename id } } } node { __typename id signed(first: 2) { edges { relation { __typename id } } } } }
              }
            }
          }
          workingGroups(first: 1000) { nodes { completeLists { __typename id } } }
          relations(first: 1000) { nodes { __typename id } }
          claims(first: 1000) { nodes { __typename id } }
          sources(first: 1000) { nodes { __typename id } }
        }
        """;

    [Fact]
    public async Task AnIdIsOfOneTypeAndFindsItsRecord()
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var answer = JsonDocument.Parse(await Requests.SendAsync(seed.Store, Wide)))
        {
            Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
            Collect(answer.RootElement, types);
        }

        var nodes = GovernanceSchema
            .Create(ApiLimits.Standard)
            .Types.OfType<ObjectType>()
            .Where(type => type.Interfaces.Any(one => one.Name == "Node"))
            .Select(type => type.Name);
        Assert.Equal(nodes.Order(), types.Values.Distinct().Order());

        foreach (var scope in new[] { "", "@2020-01-01", "@r1", "@2020-01-01@r1" })
        {
            foreach (var group in types.GroupBy(pair => pair.Value, pair => pair.Key))
            {
                if (group.Key != "Revision" || scope.Length == 0)
                {
                    await FindAsync([.. group.Take(PerType).Select(id => id + scope)], group.Key);
                }
            }
        }
    }

    async Task FindAsync(string[] ids, string type)
    {
        using var answer = JsonDocument.Parse(
            await Requests.SendAsync(
                seed.Store,
                $"query ($ids: [ID!]!, $id: ID!) {{ nodes(ids: $ids) {{ __typename id }} node(id: $id) "
                    + $"{{ __typename id }} }}",
                JsonSerializer.Serialize(new { ids, id = ids[0] })
            )
        );
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var data = answer.RootElement.GetProperty("data");
        Assert.All(
            data.GetProperty("nodes").EnumerateArray(),
            node => Assert.Equal(type, node.GetProperty("__typename").GetString())
        );
        Assert.Equal(
            ids,
            data.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())
        );
        Assert.Equal(
            (type, ids[0]),
            (
                data.GetProperty("node").GetProperty("__typename").GetString(),
                data.GetProperty("node").GetProperty("id").GetString()
            )
        );
    }

    static void Collect(JsonElement value, Dictionary<string, string> types)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, types);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("id", out var id))
            {
                var type = value.GetProperty("__typename").GetString()!;
                Assert.True(
                    types.TryAdd(id.GetString()!, type) || types[id.GetString()!] == type,
                    $"\"{id}\" is of type {types[id.GetString()!]} and {type}."
                );
            }

            foreach (var property in value.EnumerateObject())
            {
                Collect(property.Value, types);
            }
        }
    }
}

public sealed class EmbeddedSeedIdentityTests(SeedStore seed) : SeedIdentityTests<SeedStore>(seed);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jSeedIdentityTests(Neo4jSeedStore seed) : SeedIdentityTests<Neo4jSeedStore>(seed);
