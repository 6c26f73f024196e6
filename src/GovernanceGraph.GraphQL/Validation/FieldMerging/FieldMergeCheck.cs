using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Finds the fields of a selection set, and of all fragments that it leads to, that have the same response name and
/// cannot be merged. Each pair of fragments, and each pair of a set and a fragment, is compared once in a document; the
/// comparisons of a document are limited.
/// <para>
/// As long as no conflict was found in the document, what was compared had none whatever led to it, so fields that are
/// written like others need not be compared again: a field that stands there five hundred times costs no more than its
/// text. From the first conflict on all are compared, because which pairs were met before decides what is reported;
/// and where a fragment leads to itself, because a pair may then be met again before it is known to have no conflict.
/// </para>
/// </summary>
sealed class FieldMergeCheck(ValidationContext context)
{
    readonly MergeBudget budget = new(context.Limits, context.CancellationToken);
    readonly Dictionary<(NamedType?, SelectionSetNode), SelectedFields> selected = [];
    readonly ComparedPairs<SelectedFields, FragmentDefinitionNode?> comparedWithFragments = new();
    readonly ComparedPairs<FragmentDefinitionNode, FragmentDefinitionNode> comparedFragments = new();
    readonly FieldContents contents = new();
    readonly HashSet<(int Left, int Right, bool AreExclusive)> mergeable = [];
    ArgumentComparison? arguments;
    bool hasFoundConflict;

    bool MayRelyOnEarlierPairs => !hasFoundConflict && !context.Fragments.HasCycle;

    /// <summary>The conflicts between what one selection set selects.</summary>
    public IReadOnlyList<FieldConflict> FindConflicts(NamedType? parentType, SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        var fields = FieldsOf(parentType, set);
        CompareWithin(conflicts, fields);
        if (fields.HasSpreads && (fields.ByResponseName.Count > 0 || fields.HasSeveralSpreads))
        {
            var fragments = fields.Fragments(context.Fragments, budget);
            for (var index = 0; index < fragments.Count; index++)
            {
                CompareWithFragment(conflicts, false, fields, fragments[index]);
                for (var other = index + 1; other < fragments.Count; other++)
                {
                    CompareFragments(conflicts, false, fragments[index], fragments[other]);
                }
            }
        }

        return conflicts;
    }

    void CompareWithin(List<FieldConflict> conflicts, SelectedFields fields)
    {
        foreach (var (name, first) in fields.ByResponseName)
        {
            var done = first.Next is null ? null : new HashSet<int>();
            for (var left = first; left.Next is not null; left = left.Next)
            {
                if (IsRepeated(left, done))
                {
                    continue;
                }

                for (var right = left.Next; right is not null; right = right.Next)
                {
                    Compare(conflicts, false, name, left, right);
                }
            }
        }
    }

    void CompareBetween(List<FieldConflict> conflicts, bool areExclusive, SelectedFields left, SelectedFields right)
    {
        if (left.ByResponseName.Count == 0 || right.ByResponseName.Count == 0)
        {
            return;
        }

        foreach (var (firstLeft, firstRight) in left.OverlapWith(right, budget))
        {
            var done = firstLeft.Next is null ? null : new HashSet<int>();
            for (var one = firstLeft; one is not null; one = one.Next)
            {
                if (IsRepeated(one, done))
                {
                    continue;
                }

                for (var other = firstRight; other is not null; other = other.Next)
                {
                    Compare(conflicts, areExclusive, one.Node.ResponseName, one, other);
                }
            }
        }
    }

    void CompareWithFragment(
        List<FieldConflict> conflicts,
        bool areExclusive,
        SelectedFields fields,
        FragmentDefinitionNode? fragment
    )
    {
        budget.Spend(1);
        if (
            fields.ByResponseName.Count == 0
            || !comparedWithFragments.Add(fields, fragment, areExclusive)
            || fragment is null
        )
        {
            return;
        }

        context.GuardRecursion();
        var other = FieldsOf(fragment);
        var inner = other.Fragments(context.Fragments, budget);
        if (fields == other)
        {
            return;
        }

        CompareBetween(conflicts, areExclusive, fields, other);
        foreach (var spread in inner)
        {
            CompareWithFragment(conflicts, areExclusive, fields, spread);
        }
    }

    void CompareFragments(
        List<FieldConflict> conflicts,
        bool areExclusive,
        FragmentDefinitionNode? left,
        FragmentDefinitionNode? right
    )
    {
        budget.Spend(2);
        if (
            left == right
            || left is null
            || right is null
            || comparedFragments.Contains(right, left, areExclusive)
            || !comparedFragments.Add(left, right, areExclusive)
        )
        {
            return;
        }

        context.GuardRecursion();
        var leftFields = FieldsOf(left);
        var leftInner = leftFields.Fragments(context.Fragments, budget);
        var rightFields = FieldsOf(right);
        var rightInner = rightFields.Fragments(context.Fragments, budget);
        CompareBetween(conflicts, areExclusive, leftFields, rightFields);
        foreach (var inner in rightInner)
        {
            CompareFragments(conflicts, areExclusive, left, inner);
        }

        foreach (var inner in leftInner)
        {
            CompareFragments(conflicts, areExclusive, inner, right);
        }
    }

    /// <summary>
    /// Whether a field like it was compared with all that it would be compared with, and all was well.
    /// </summary>
    bool IsRepeated(FieldOccurrence field, HashSet<int>? done) =>
        done is not null && !done.Add(contents.NumberOf(field)) && MayRelyOnEarlierPairs;

    void Compare(
        List<FieldConflict> conflicts,
        bool parentsAreExclusive,
        string responseName,
        FieldOccurrence left,
        FieldOccurrence right
    )
    {
        budget.Spend(2);
        if (
            left.IsSimpleLeaf
            && right.IsSimpleLeaf
            && left.Type == right.Type
            && left.Node.Name.Value == right.Node.Name.Value
        )
        {
            return;
        }

        var key = (contents.NumberOf(left), contents.NumberOf(right), parentsAreExclusive);
        if (mergeable.Contains(key) && MayRelyOnEarlierPairs)
        {
            return;
        }

        var found = conflicts.Count;
        CompareContents(conflicts, parentsAreExclusive, responseName, left, right);
        hasFoundConflict |= conflicts.Count > found;
        mergeable.Add(key);
    }

    // Fields of different object types are never answered together: they may differ in name and arguments, but not in
    // the shape of their values (specification, "SameResponseShape").
    void CompareContents(
        List<FieldConflict> conflicts,
        bool parentsAreExclusive,
        string responseName,
        FieldOccurrence left,
        FieldOccurrence right
    )
    {
        var areExclusive =
            parentsAreExclusive
            || (left.ParentType != right.ParentType && left.ParentType is ObjectType && right.ParentType is ObjectType);
        if (FindDifference(left, right, areExclusive) is { } reason)
        {
            conflicts.Add(new(responseName, reason, [left.Node], [right.Node]));
        }
        else if (left.Node.SelectionSet is { } leftSet && right.Node.SelectionSet is { } rightSet)
        {
            context.GuardRecursion();
            var below = CompareBelow(
                areExclusive,
                FieldsOf(left.Type?.NamedType, leftSet),
                FieldsOf(right.Type?.NamedType, rightSet)
            );
            if (FieldConflict.OfSubfields(responseName, left.Node, right.Node, below) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }
    }

    string? FindDifference(FieldOccurrence left, FieldOccurrence right, bool areExclusive)
    {
        var (leftName, rightName) = (left.Node.Name.Value, right.Node.Name.Value);
        if (!areExclusive && leftName != rightName)
        {
            return $"\"{FieldConflict.Abbreviate(leftName)}\" and \"{FieldConflict.Abbreviate(rightName)}\" "
                + "are different fields";
        }

        arguments ??= new(budget);
        if (!areExclusive && !left.HasSameArgumentsAs(right, arguments))
        {
            return "they have differing arguments";
        }

        if (left.Stream is not null || right.Stream is not null)
        {
            return HaveSameStream(left.Stream, right.Stream)
                ? "they have overlapping stream directives. "
                    + "See https://github.com/graphql/defer-stream-wg/discussions/100"
                : "they have overlapping stream directives";
        }

        return left.Type is not null && right.Type is not null && TypesConflict(left.Type, right.Type)
            ? $"they return conflicting types \"{left.Type}\" and \"{right.Type}\""
            : null;
    }

    bool HaveSameStream(DirectiveNode? left, DirectiveNode? right) =>
        left is not null && right is not null && arguments!.AreSame(left.Arguments, right.Arguments);

    IReadOnlyList<FieldConflict> CompareBelow(bool areExclusive, SelectedFields left, SelectedFields right)
    {
        var conflicts = new List<FieldConflict>();
        var leftFragments = left.Fragments(context.Fragments, budget);
        var rightFragments = right.Fragments(context.Fragments, budget);
        CompareBetween(conflicts, areExclusive, left, right);
        foreach (var fragment in rightFragments)
        {
            CompareWithFragment(conflicts, areExclusive, left, fragment);
        }

        foreach (var fragment in leftFragments)
        {
            CompareWithFragment(conflicts, areExclusive, right, fragment);
        }

        foreach (var leftFragment in leftFragments)
        {
            foreach (var rightFragment in rightFragments)
            {
                CompareFragments(conflicts, areExclusive, leftFragment, rightFragment);
            }
        }

        return conflicts;
    }

    bool TypesConflict(GraphQLType left, GraphQLType right)
    {
        if (left == right)
        {
            return false;
        }

        budget.Spend(1);
        return (left, right) switch
        {
            (ListType one, ListType other) => TypesConflict(one.OfType, other.OfType),
            (ListType, _) or (_, ListType) => true,
            (NonNullType one, NonNullType other) => TypesConflict(one.OfType, other.OfType),
            (NonNullType, _) or (_, NonNullType) => true,
            (NamedType one, NamedType other) => one.IsLeafType || other.IsLeafType,
            _ => false,
        };
    }

    SelectedFields FieldsOf(FragmentDefinitionNode fragment) =>
        FieldsOf(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    SelectedFields FieldsOf(NamedType? parentType, SelectionSetNode set)
    {
        if (!selected.TryGetValue((parentType, set), out var fields))
        {
            selected[(parentType, set)] = fields = SelectedFields.Collect(context.Schema, parentType, set);
        }

        return fields;
    }
}
