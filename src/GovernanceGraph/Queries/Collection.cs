using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>Which records of a link, in which order, and which page of them.</summary>
/// <param name="Where">
/// Which of them; null: all. Along a relation the filter is on the relation, as seen from the owner.
/// </param>
/// <param name="Order">
/// In which order; it may be empty. Total: where all keys are equal, the id decides, ascending, without being a key
/// itself.
/// </param>
/// <param name="Page">Which page.</param>
/// <param name="Scope">Of relations: which standings, and on which day. Ignored for other records.</param>
/// <param name="Kinds">Of entities: which kinds. Null: all.</param>
public sealed record Collection(
    Filter? Where,
    IReadOnlyList<OrderKey> Order,
    Page Page,
    RelationScope Scope,
    IReadOnlyList<EntityKind>? Kinds = null
)
{
    /// <summary>What cursors of the list remember of it; null: nothing.</summary>
    public CursorOrigin? Origin { get; init; }
}

/// <summary>Which relations are seen.</summary>
/// <param name="Holds">Whether those that hold are seen.</param>
/// <param name="Refuted">Whether those that are refuted are seen.</param>
/// <param name="AsOf">Only relations that held on that day by one of their spans; null: ever.</param>
public readonly record struct RelationScope(bool Holds, bool Refuted, DateOnly? AsOf)
{
    /// <summary>What holds, ever: the scope of a question that names none.</summary>
    public static readonly RelationScope Holding = new(Holds: true, Refuted: false, AsOf: null);
}

/// <summary>
/// Which page: the first or the last so many records after or before a cursor. Exactly one of <paramref name="First"/>
/// and <paramref name="Last"/> is set.
/// </summary>
/// <param name="First">How many from the start, 0 or more.</param>
/// <param name="Last">How many from the end, 0 or more.</param>
/// <param name="After">Only records after it.</param>
/// <param name="Before">Only records before it.</param>
public sealed record Page(int? First, int? Last, Cursor? After, Cursor? Before)
{
    /// <summary>Whether a cursor says to which record its list belongs.</summary>
    public bool NamesOwner => After is { Owner: not 0 } || Before is { Owner: not 0 };

    /// <summary>Whether a cursor was given for the list of another record.</summary>
    /// <param name="owner">The record: see <see cref="CursorOrigin.OwnerOf"/>.</param>
    public bool IsOfAnother(uint owner) =>
        (After is { Owner: not 0 } after && after.Owner != owner)
        || (Before is { Owner: not 0 } before && before.Owner != owner);
}

/// <summary>The direction of an order key. Absent values are last in both.</summary>
public enum SortDirection
{
    /// <summary>Smallest first.</summary>
    Ascending,

    /// <summary>Greatest first.</summary>
    Descending,
}

/// <summary>One key of an order.</summary>
/// <param name="Through">
/// Links to one record that lead from the record to the one that has the key. Along a relation an empty path is the
/// relation itself.
/// </param>
/// <param name="OfNode">
/// Along a relation: whether the path starts at the entity at the other end instead of at the relation.
/// </param>
/// <param name="Direction">The direction.</param>
public abstract record OrderKey(IReadOnlyList<Link> Through, bool OfNode, SortDirection Direction);

/// <summary>
/// Order by the value of a field. Text orders by <see cref="TextOrder"/>; a partial date by its earliest day, then by
/// precision (less precise first); an enumeration by the position of its values; false before true.
/// </summary>
public sealed record FieldOrderKey(IReadOnlyList<Link> Through, bool OfNode, Field Field, SortDirection Direction)
    : OrderKey(Through, OfNode, Direction);

/// <summary>Order by how many records a link leads to.</summary>
public sealed record CountOrderKey(
    IReadOnlyList<Link> Through,
    bool OfNode,
    Link Link,
    RelationScope Scope,
    SortDirection Direction
) : OrderKey(Through, OfNode, Direction);

/// <summary>
/// Order of entities by how well their names fit a search (<see cref="NameSearchFilter"/>), compared by
/// <see cref="Texts.SearchKey"/>: 0 the name is the text, 1 an alias is, 2 the name starts with it, 3 an alias does, 4
/// any other.
/// </summary>
public sealed record RelevanceOrderKey(string Text) : OrderKey([], OfNode: false, SortDirection.Ascending);
