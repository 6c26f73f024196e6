using System.Globalization;
using System.Text;

namespace GovernanceGraph.Queries;

/// <summary>
/// What the ids of an answer say of the day that it speaks of, so that a record read for one day and the same record
/// read for another never have the same id. The revision is known to whoever reads, and is added there
/// (<see cref="ScopedId"/>).
/// </summary>
/// <param name="asOf">The day; null: at any time, in a revision that was asked for.</param>
public sealed class IdScope(DateOnly? asOf)
{
    readonly byte[] utf8 = Encoding.ASCII.GetBytes(new ScopedId("", asOf, null).ToString());

    /// <summary>The day; null: at any time.</summary>
    public DateOnly? AsOf => asOf;

    /// <summary>"@2020-01-01", or nothing without a day.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary>The part that names a revision, "@r12" or "@h3f2a9c0b71de", in UTF-8.</summary>
    public static byte[] OfRevision(RevisionName revision) => Encoding.ASCII.GetBytes($"@{revision.InIds}");

    /// <inheritdoc/>
    public override string ToString() =>
        asOf is null ? "as read" : string.Create(CultureInfo.InvariantCulture, $"as of {asOf:yyyy-MM-dd}");
}
