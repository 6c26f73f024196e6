namespace GovernanceGraph.GraphQL.Values;

/// <summary>
/// The coerced values of an operation's variables. Immutable; equal to those that have the same names and values.
/// </summary>
public sealed class VariableValues : IEquatable<VariableValues>
{
    readonly Dictionary<string, object?> values;

    internal VariableValues(Dictionary<string, object?> values) => this.values = values;

    public static VariableValues None { get; } = new([]);

    /// <summary>How much there is: values, names of fields, and characters of texts, all levels together.</summary>
    public int Size
    {
        get
        {
            var size = 0;
            foreach (var (_, value) in values)
            {
                size += SizeOf(value);
            }

            return size;
        }
    }

    /// <inheritdoc/>
    public bool Equals(VariableValues? other)
    {
        if (other is null || other.values.Count != values.Count)
        {
            return false;
        }

        foreach (var (name, value) in values)
        {
            if (!other.values.TryGetValue(name, out var otherValue) || !AreSame(value, otherValue))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VariableValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (_, value) in values)
        {
            Add(value, ref hash);
        }

        return hash.ToHashCode();
    }

    /// <summary>The value of a variable; false where it is absent.</summary>
    internal bool TryGetValue(string name, out object? value) => values.TryGetValue(name, out value);

    // As deep as a request's values may be, which the reader of the request limits.
    static int SizeOf(object? value)
    {
        var size = 1;
        switch (value)
        {
            case string text:
                return size + text.Length;
            case object?[] items:
                foreach (var item in items)
                {
                    size += SizeOf(item);
                }

                return size;
            case OrderedDictionary<string, object?> fields:
                foreach (var (_, field) in fields)
                {
                    size += 1 + SizeOf(field);
                }

                return size;
            default:
                return size;
        }
    }

    static bool AreSame(object? left, object? right)
    {
        switch (left)
        {
            case object?[] items:
                if (right is not object?[] others || others.Length != items.Length)
                {
                    return false;
                }

                for (var index = 0; index < items.Length; index++)
                {
                    if (!AreSame(items[index], others[index]))
                    {
                        return false;
                    }
                }

                return true;
            case OrderedDictionary<string, object?> fields:
                if (right is not OrderedDictionary<string, object?> otherFields || otherFields.Count != fields.Count)
                {
                    return false;
                }

                // Both are in the order of the type's fields.
                for (var index = 0; index < fields.Count; index++)
                {
                    var ((name, value), (otherName, otherValue)) = (fields.GetAt(index), otherFields.GetAt(index));
                    if (name != otherName || !AreSame(value, otherValue))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return Equals(left, right);
        }
    }

    static void Add(object? value, ref HashCode hash)
    {
        switch (value)
        {
            case object?[] items:
                hash.Add(items.Length);
                foreach (var item in items)
                {
                    Add(item, ref hash);
                }

                break;
            case OrderedDictionary<string, object?> fields:
                foreach (var (name, field) in fields)
                {
                    hash.Add(name);
                    Add(field, ref hash);
                }

                break;
            default:
                hash.Add(value);
                break;
        }
    }
}
