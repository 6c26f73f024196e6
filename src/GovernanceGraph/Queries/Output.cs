using System.Buffers.Text;
using System.Text;
using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>The name under which a value is put out, encoded once.</summary>
public class OutputName(string text)
{
    readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    /// <summary>The name.</summary>
    public string Text { get; } = text;

    /// <summary>The name in UTF-8. Letters, digits and underscores only.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8;

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>
/// One named value to put out of a record. A store puts out the values of a record in the order of its outputs.
/// </summary>
/// <param name="Name">Under which name.</param>
public abstract record Output(OutputName Name)
{
    /// <summary>
    /// Bytes that the output takes in an answer, as far as that is known beforehand: its name, and a usual value.
    /// </summary>
    public int ExpectedBytes => Name.Utf8.Length + ValueBytes;

    /// <summary>Bytes of a usual value.</summary>
    protected virtual int ValueBytes => 8;
}

/// <summary>A fixed text, for example the name of the record's type.</summary>
/// <param name="Name">Under which name.</param>
/// <param name="Text">The text.</param>
public sealed record ConstantOutput(OutputName Name, string Text) : Output(Name)
{
    /// <inheritdoc/>
    protected override int ValueBytes => Text.Length;
}

/// <summary>
/// The name of an entity's kind, for example "WorkingGroup": the same output for entities of every kind. Only of
/// entities.
/// </summary>
public sealed record KindNameOutput(OutputName Name) : Output(Name);

/// <summary>The value of a field.</summary>
/// <param name="Name">Under which name.</param>
/// <param name="Field">The field.</param>
/// <param name="Scope">Of an id: what is put out with it; null: the id alone.</param>
public sealed record FieldOutput(OutputName Name, Field Field, IdScope? Scope = null) : Output(Name)
{
    /// <inheritdoc/>
    protected override int ValueBytes =>
        Field.Kind switch
        {
            ValueKind.Text or ValueKind.TextList => 64,
            ValueKind.Id => 32,
            _ => 8,
        };
}

/// <summary>
/// The id of a revision: <see cref="Prefix"/> and its number. Only of revisions. It says the same whatever was asked
/// for, as a revision never changes.
/// </summary>
public sealed record RevisionIdOutput(OutputName Name) : Output(Name)
{
    /// <summary>What stands before the number.</summary>
    public const string Prefix = "revision:";

    /// <summary>The most bytes of such an id.</summary>
    public const int MaxLength = 32;

    /// <summary>The id of a revision.</summary>
    public static string Of(long number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>Writes the id of a revision in UTF-8.</summary>
    /// <param name="number">The number of the revision.</param>
    /// <param name="utf8">Where to; at least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(long number, Span<byte> utf8)
    {
        "revision:"u8.CopyTo(utf8);
        return Utf8Formatter.TryFormat(number, utf8[Prefix.Length..], out var digits)
            ? Prefix.Length + digits
            : throw new System.Diagnostics.UnreachableException("Twenty digits hold any number.");
    }

    /// <inheritdoc/>
    protected override int ValueBytes => Prefix.Length + 4;
}

/// <summary>Whether the relation holds and one of its spans held on the day. Only of relations.</summary>
public sealed record HeldOnOutput(OutputName Name, DateOnly Day) : Output(Name);

/// <summary>The record that a link to one leads to, or null.</summary>
public sealed record RecordOutput(OutputName Name, Link Link, Selection Selection) : Output(Name);

/// <summary>All records that a link to a list leads to that match, in the list's own order.</summary>
/// <param name="Name">Under which name.</param>
/// <param name="Link">A link with <see cref="LinkCardinality.List"/>.</param>
/// <param name="Where">Which of them; null: all.</param>
/// <param name="Selection">What to put out of each.</param>
public sealed record ListOutput(OutputName Name, Link Link, Filter? Where, Selection Selection) : Output(Name);

/// <summary>One page of the records that a link leads to.</summary>
/// <param name="Name">Under which name.</param>
/// <param name="Link">A link with <see cref="LinkCardinality.Connection"/>.</param>
/// <param name="Records">Which of them, in which order, which page.</param>
/// <param name="Parts">
/// <see cref="TotalCountOutput"/>, <see cref="NodesOutput"/>, <see cref="EdgesOutput"/>, <see cref="PageInfoOutput"/>,
/// <see cref="ConstantOutput"/>, each as often as asked for.
/// </param>
public sealed record ConnectionOutput(OutputName Name, Link Link, Collection Records, IReadOnlyList<Output> Parts)
    : Output(Name);

/// <summary>How many records match, all pages together. Costs no loading of records.</summary>
public sealed record TotalCountOutput(OutputName Name) : Output(Name);

/// <summary>The records of the page; along a relation the entities at the other end.</summary>
public sealed record NodesOutput(OutputName Name, Selection Selection) : Output(Name);

/// <summary>
/// The edges of the page: <see cref="CursorOutput"/>, <see cref="NodeOutput"/>, <see cref="ConstantOutput"/>, and along
/// a relation <see cref="EdgeRelationOutput"/> and the outputs of <see cref="Records.Relation"/>.
/// </summary>
public sealed record EdgesOutput(OutputName Name, IReadOnlyList<Output> Parts) : Output(Name);

/// <summary>
/// The cursor of an edge: <see cref="Cursor.Encode"/> of its order keys, with the origin of the list and the record
/// that the list belongs to.
/// </summary>
public sealed record CursorOutput(OutputName Name) : Output(Name);

/// <summary>The record of an edge; along a relation the entity at the other end.</summary>
public sealed record NodeOutput(OutputName Name, Selection Selection) : Output(Name);

/// <summary>Where the page stands: <see cref="PageInfoFieldOutput"/>s and <see cref="ConstantOutput"/>s.</summary>
public sealed record PageInfoOutput(OutputName Name, IReadOnlyList<Output> Parts) : Output(Name);

/// <summary>The relation that an edge goes along, as a record. Only of edges along a relation.</summary>
public sealed record EdgeRelationOutput(OutputName Name, Selection Selection) : Output(Name);

/// <summary>What a page tells of itself.</summary>
public enum PageInfoField
{
    /// <summary>Whether records follow the page.</summary>
    HasNextPage,

    /// <summary>Whether records precede the page.</summary>
    HasPreviousPage,

    /// <summary>The cursor of the first record; null on an empty page.</summary>
    StartCursor,

    /// <summary>The cursor of the last record; null on an empty page.</summary>
    EndCursor,
}

/// <summary>One fact about the page.</summary>
public sealed record PageInfoFieldOutput(OutputName Name, PageInfoField Field) : Output(Name);

/// <summary>The record with an id, or null where there is none.</summary>
/// <param name="Name">Under which name.</param>
/// <param name="Target">
/// Entity, relation, claim, source, … (a record with a field "id"), or revision by its number.
/// </param>
/// <param name="Id">The id.</param>
/// <param name="Kinds">Of entities: the kinds that count; an entity of another kind is as absent. Null: all.</param>
/// <param name="Selection">What to put out.</param>
public sealed record LookupOutput(
    OutputName Name,
    RecordType Target,
    string Id,
    IReadOnlyList<EntityKind>? Kinds,
    Selection Selection
) : Output(Name);

/// <summary>The entities and sources with these ids, in their order, null where there is none.</summary>
public sealed record LookupListOutput(
    OutputName Name,
    RecordType Target,
    IReadOnlyList<string> Ids,
    Selection Selection
) : Output(Name);
