using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class RepeatedPlansTests
{
    [Fact]
    public void OnlyWhatComesTwiceInARowInItsSlotIsRepeated()
    {
        var plans = new RepeatedPlans<string>(slots: 4);

        Assert.False(plans.IsRepeated(1));
        Assert.True(plans.IsRepeated(1));
        Assert.False(plans.IsRepeated(5)); // the same slot
        Assert.False(plans.IsRepeated(1));
        Assert.False(plans.IsRepeated(2));
        Assert.True(plans.IsRepeated(1));
    }

    [Fact]
    public void AnEntryStaysUntilAnotherTakesItsSlot()
    {
        var plans = new RepeatedPlans<string>(slots: 4);
        plans.Keep(1, "first");
        plans.Keep(2, "second");
        plans.Keep(5, "third");

        Assert.Equal("third", plans.Find(1));
        Assert.Equal("second", plans.Find(2));
        Assert.Null(plans.Find(3));
    }
}
