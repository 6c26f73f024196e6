using System.Security.Cryptography;
using System.Text;
using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>
/// What a list is, as its cursors remember it: a place in one list is no place in another. Page sizes, what is selected
/// and how the question is written are not part of it.
/// </summary>
public sealed class CursorOrigin
{
    /// <summary>Bytes of a tag: three for each <see cref="CursorAspect"/>.</summary>
    public const int TagLength = AspectLength * Aspects;

    /// <summary>Bytes of the owner.</summary>
    public const int OwnerLength = sizeof(uint);

    const int Aspects = 5;
    const int AspectLength = 3;

    readonly byte[] tag = new byte[TagLength];

    /// <summary>The origin of a list.</summary>
    /// <param name="link">The link whose records are listed.</param>
    /// <param name="records">Which of them, and in which order. Its page is of no interest.</param>
    /// <param name="revision">The revision that the question names; null: it goes on with the newest.</param>
    public CursorOrigin(Link link, Collection records, RevisionName? revision)
    {
        Put(CursorAspect.List, $"{link}{(records.Kinds is null ? "" : string.Join('|', records.Kinds))}");
        Put(CursorAspect.Order, string.Join(',', records.Order.Select(PlanText.Write)));
        Put(CursorAspect.Where, FilterText.Clause(records.Where));
        Put(CursorAspect.Scope, FilterText.Write(records.Scope));
        Put(CursorAspect.Revision, revision?.InIds.ToString() ?? "");
    }

    /// <summary>The origin as cursors carry it.</summary>
    public ReadOnlyMemory<byte> Tag => tag;

    /// <summary>In what the list of a cursor is another one; null: it is this.</summary>
    public CursorAspect? DifferenceTo(Cursor cursor)
    {
        for (var i = 0; i < Aspects; i++)
        {
            if (
                !tag.AsSpan(i * AspectLength, AspectLength)
                    .SequenceEqual(cursor.Tag.Span.Slice(i * AspectLength, AspectLength))
            )
            {
                return (CursorAspect)i;
            }
        }

        return null;
    }

    /// <summary>
    /// What cursors remember of the record that a list belongs to: a number that hardly two ids share, and never 0.
    /// </summary>
    public static uint OwnerOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return Math.Max(1, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash));
    }

    void Put(CursorAspect aspect, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        hash[..AspectLength].CopyTo(tag.AsSpan((int)aspect * AspectLength));
    }
}

/// <summary>In what two lists may differ.</summary>
public enum CursorAspect
{
    /// <summary>The list itself: its field, its kinds.</summary>
    List,

    /// <summary>The order.</summary>
    Order,

    /// <summary>The filter, or the text that is searched for.</summary>
    Where,

    /// <summary>The day, and whether what is refuted is seen.</summary>
    Scope,

    /// <summary>The revision that is named.</summary>
    Revision,
}
