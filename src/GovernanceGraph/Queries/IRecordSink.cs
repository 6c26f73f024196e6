using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>
/// Takes an answer from a store, value by value, in the order of the plan: for each output of a record first
/// <see cref="Name"/>, then one value; a value is a scalar, null, a record or a list.
/// </summary>
public interface IRecordSink
{
    /// <summary>A record begins: its outputs follow.</summary>
    void BeginRecord();

    /// <summary>The record ends.</summary>
    void EndRecord();

    /// <summary>A list begins: its values follow.</summary>
    void BeginList();

    /// <summary>The list ends.</summary>
    void EndList();

    /// <summary>The name of the value that comes next.</summary>
    void Name(OutputName name);

    /// <summary>No value.</summary>
    void Null();

    /// <summary>A text in UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="isPlain">Whether it is known to hold no control character, quotation mark or backslash.</param>
    void Text(ReadOnlySpan<byte> utf8, bool isPlain);

    /// <summary>A text.</summary>
    void Text(string text);

    /// <summary>The id of a record.</summary>
    /// <param name="utf8">The id in UTF-8.</param>
    /// <param name="isPlain">Whether it is known to hold no control character, quotation mark or backslash.</param>
    /// <param name="scope">What else the id says, with the revision where one was asked for; null: nothing.</param>
    void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope);

    /// <summary>A whole number.</summary>
    void Integer(long value);

    /// <summary>A truth value.</summary>
    void Boolean(bool value);

    /// <summary>A partial date.</summary>
    void Date(PartialDate value);

    /// <summary>A moment in UTC.</summary>
    void Instant(DateTimeOffset value);

    /// <summary>A value of an enumeration.</summary>
    void Enum(EnumMember value);
}
