using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// The list of a connection as far as cursors belong to it. What they remember of it is worked out where there are
/// cursors at all.
/// </summary>
/// <param name="field">The connection.</param>
/// <param name="link">Its link.</param>
/// <param name="records">Its records; the page is of no interest.</param>
/// <param name="revision">The revision that the question names.</param>
/// <param name="ownerId">The id of the record to which the list belongs, where the question names it alone.</param>
sealed class CursorList(FieldSelection field, Link link, Collection records, RevisionName? revision, string? ownerId)
{
    CursorOrigin? origin;

    /// <summary>What cursors remember.</summary>
    public CursorOrigin Origin => origin ??= new(link, records, revision);

    /// <summary>Why a cursor is none of this list, as the end of a sentence; null: it is.</summary>
    public string? Mismatch(Cursor cursor)
    {
        var name = field.Field.Name;
        return Origin.DifferenceTo(cursor) switch
        {
            CursorAspect.List => $"is a cursor of another list; take one from a response for \"{name}\"",
            CursorAspect.Order =>
                $"is a cursor of \"{name}\" in another order; take one from a response with the same \"order\"",
            CursorAspect.Where when records.Where is NameSearchFilter =>
                $"is a cursor of a search for another text; take one from a response with the same \"text\"",
            CursorAspect.Where =>
                $"is a cursor of \"{name}\" with another filter; take one from a response with the same \"where\"",
            CursorAspect.Scope =>
                $"is a cursor of \"{name}\" for another day or standing; take one from a response with "
                    + "the same \"asOf\" and \"standing\"",
            CursorAspect.Revision =>
                $"is a cursor of \"{name}\" with another \"revision\"; take one from a response with the same one",
            _ when ownerId is not null && cursor.Owner != 0 && cursor.Owner != CursorOrigin.OwnerOf(ownerId) =>
                $"is a cursor of \"{name}\" of another record; take one from a response for this record",
            _ => Fits(cursor) ? null : "is not a cursor of this service; take one from a response",
        };
    }

    // Who changes a cursor by hand gets so far.
    bool Fits(Cursor cursor)
    {
        if (cursor.Values.Count != records.Order.Count)
        {
            return false;
        }

        for (var i = 0; i < cursor.Values.Count; i++)
        {
            var kind = (records.Order[i] as FieldOrderKey)?.Field.Kind;
            if (
                !(
                    cursor.Values[i] switch
                    {
                        null => true,
                        string => kind is ValueKind.Id or ValueKind.Text,
                        CutText => kind is ValueKind.Text,
                        _ => kind is not (ValueKind.Id or ValueKind.Text),
                    }
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
