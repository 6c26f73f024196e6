using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>
/// The votes of the project's own seed, counted state by state against the sums that its sources give.
/// </summary>
public sealed class SeedVoteTests
{
    static readonly Lazy<IReadOnlyList<Fact>> Seed = new(() =>
        SeedReader.Read(Repository.PathOf("seed"), SeedLimits.Standard).Facts
    );

    static readonly Lazy<Dictionary<string, Dictionary<string, int>>> Votes = new(CountVotes);

    [Theory]
    [InlineData("resolution:a-res-60-45", 177, 1, 0, 13)]
    [InlineData("resolution:a-res-61-54", 176, 1, 0, 15)]
    [InlineData("resolution:a-res-62-17", 179, 1, 0, 12)]
    [InlineData("resolution:a-res-63-37", 178, 1, 0, 13)]
    [InlineData("resolution:a-res-71-28", 181, 0, 1, 11)]
    [InlineData("resolution:a-res-73-27", 119, 46, 14, 14)]
    [InlineData("resolution:a-res-73-187", 94, 59, 33, 7)]
    [InlineData("resolution:a-res-73-266", 138, 12, 16, 27)]
    [InlineData("resolution:a-res-74-28", 163, 10, 6, 14)]
    [InlineData("resolution:a-res-74-29", 129, 6, 45, 13)]
    [InlineData("resolution:a-res-74-247", 79, 60, 33, 21)]
    [InlineData("resolution:a-res-75-32", 163, 10, 7, 13)]
    [InlineData("resolution:a-res-75-240", 92, 50, 21, 30)]
    [InlineData("resolution:a-res-77-36", 112, 52, 8, 21)]
    [InlineData("resolution:a-res-77-37", 156, 7, 14, 16)]
    [InlineData("resolution:a-res-78-16", 161, 9, 11, 12)]
    [InlineData("resolution:a-res-78-237", 104, 53, 7, 29)]
    public void EveryMemberVotedOrWasAbsent(string resolution, int yes, int no, int abstain, int absent) =>
        Assert.Equal(
            (yes, no, abstain, absent),
            (Of(resolution, "yes"), Of(resolution, "no"), Of(resolution, "abstain"), Of(resolution, "absent"))
        );

    [Fact]
    public void EverySumThatASourceGivesIsThatOfTheStatesNamed()
    {
        const string Measure = "votes-";
        var sums = Seed
            .Value.OfType<ReportedCount>()
            .Where(count => count.Measure.StartsWith(Measure, StringComparison.Ordinal))
            .ToList();

        Assert.Equal(76, sums.Count);
        Assert.All(sums, sum => Assert.Equal(sum.Value, Of(sum.SubjectId, sum.Measure[Measure.Length..])));
    }

    static int Of(string resolution, string value) => Votes.Value[resolution].GetValueOrDefault(value);

    static Dictionary<string, Dictionary<string, int>> CountVotes()
    {
        var resolver = new RelationResolver(new SourceIndex(Seed.Value.OfType<Source>()), []);
        return Seed
            .Value.OfType<Claim>()
            .Where(claim => claim.Type == GovernanceModel.Voted)
            .GroupBy(claim => claim.To)
            .ToDictionary(
                votes => votes.Key,
                votes =>
                    votes
                        .GroupBy(claim => claim.From)
                        .Select(claims => resolver.Resolve(claims.ToArray(), default, default).Value!)
                        .GroupBy(value => value)
                        .ToDictionary(group => group.Key, group => group.Count())
            );
    }
}
