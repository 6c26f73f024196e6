namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Which pairs were compared, and how strictly. Fields of exclusive parents are compared less strictly, so a pair
/// that was compared strictly need not be compared again in any way.
/// </summary>
sealed class ComparedPairs<TLeft, TRight>
{
    readonly Dictionary<(TLeft, TRight), bool> areExclusiveByPair = [];

    /// <summary>Whether the pair was compared at least as strictly.</summary>
    public bool Contains(TLeft left, TRight right, bool areExclusive) =>
        areExclusiveByPair.TryGetValue((left, right), out var wereExclusive) && (areExclusive || !wereExclusive);

    /// <summary>Notes a comparison; false where the pair was compared at least as strictly before.</summary>
    public bool Add(TLeft left, TRight right, bool areExclusive)
    {
        if (Contains(left, right, areExclusive))
        {
            return false;
        }

        areExclusiveByPair[(left, right)] = areExclusive;
        return true;
    }
}
