namespace GovernanceGraph.Api.Tests.Costs;

/// <summary>
/// Random numbers from a list, and new ones where the list ends: whatever is made of them can be made again from the
/// list, and almost the same from a list that is changed a little.
/// </summary>
sealed class ReplayedRandom(IReadOnlyList<int> decisions, Random source) : Random
{
    readonly List<int> taken = [];

    /// <summary>All numbers that were taken.</summary>
    public IReadOnlyList<int> Taken => taken;

    public override int Next(int maxValue) => maxValue <= 1 ? 0 : Take() % maxValue;

    public override int Next(int minValue, int maxValue) => minValue + Next(maxValue - minValue);

    public override int Next() => Take();

    int Take()
    {
        var number = taken.Count < decisions.Count ? decisions[taken.Count] : source.Next(1 << 20);
        taken.Add(number);
        return number;
    }

    /// <summary>A list that differs from this one in a few places.</summary>
    public static List<int> Change(IReadOnlyList<int> decisions, Random random)
    {
        List<int> changed = [.. decisions];
        for (var i = random.Next(1, 4); i > 0 && changed.Count > 0; i--)
        {
            var place = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0:
                    changed[place] = random.Next(1 << 20);
                    break;
                case 1:
                    changed.RemoveRange(place, Math.Min(random.Next(1, 6), changed.Count - place));
                    break;
                case 2:
                    changed.InsertRange(
                        place,
                        changed.GetRange(place, Math.Min(random.Next(1, 30), changed.Count - place))
                    );
                    break;
                default:
                    changed.Insert(place, random.Next(1 << 20));
                    break;
            }
        }

        return changed;
    }
}
