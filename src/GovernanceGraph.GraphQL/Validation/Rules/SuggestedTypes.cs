using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>The types below an interface or union that have a field which it has not itself.</summary>
sealed class SuggestedTypes(Schema schema)
{
    // In how many of the possible objects each type stands for.
    readonly OrderedDictionary<FieldsType, int> uses = [];

    /// <summary>The names of the types, the most general first.</summary>
    public static IReadOnlyList<string> With(Schema schema, NamedType type, string field)
    {
        if (!type.IsAbstractType)
        {
            return [];
        }

        var suggested = new SuggestedTypes(schema);
        suggested.Collect(type, field);
        return [.. suggested.Sort().Select(each => each.Name)];
    }

    void Collect(NamedType type, string field)
    {
        foreach (var possible in schema.PossibleTypes(type))
        {
            if (possible.FindField(field) is null)
            {
                continue;
            }

            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.FindField(field) is not null)
                {
                    uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
                }
            }
        }
    }

    // A before B before C need not mean A before C here, so the result depends on how one sorts. This is the way of the
    // reference implementation's platform: the run at the beginning stays, or is turned round; each further item is
    // inserted by halving.
    List<FieldsType> Sort()
    {
        var sorted = new List<FieldsType>(uses.Keys);
        var run = FirstRun(sorted);
        for (var index = run; index < sorted.Count; index++)
        {
            var item = sorted[index];
            var (left, right) = (0, index);
            while (left < right)
            {
                var middle = (left + right) / 2;
                (left, right) = Compare(item, sorted[middle]) < 0 ? (left, middle) : (middle + 1, right);
            }

            sorted.RemoveAt(index);
            sorted.Insert(left, item);
        }

        return sorted;
    }

    int FirstRun(List<FieldsType> items)
    {
        if (items.Count < 2)
        {
            return items.Count;
        }

        var isDescending = Compare(items[1], items[0]) < 0;
        var length = 2;
        while (length < items.Count && Compare(items[length], items[length - 1]) < 0 == isDescending)
        {
            length++;
        }

        if (isDescending)
        {
            items.Reverse(0, length);
        }

        return length;
    }

    int Compare(FieldsType left, FieldsType right) =>
        uses[left] != uses[right] ? uses[right] - uses[left]
        : schema.IsSubType(left, right) ? -1
        : schema.IsSubType(right, left) ? 1
        : NaturalOrder.Compare(left.Name, right.Name);
}
