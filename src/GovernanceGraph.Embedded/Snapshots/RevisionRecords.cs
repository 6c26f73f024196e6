using System.Globalization;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>The revisions up to the one shown, oldest first. Their id is their number.</summary>
sealed class RevisionRecords : RecordTable
{
    public RevisionRecords(Revision[] revisions)
        : base(Model.Records.Revision, revisions.Length)
    {
        Columns[Model.RevisionFields.Number.Ordinal] = Numbers(revision => revision.Number);
        Columns[Model.RevisionFields.Time.Ordinal] = new InstantColumn(
            Array.ConvertAll(revisions, revision => revision.Time.ToUnixTimeSeconds())
        );
        Columns[Model.RevisionFields.Author.Ordinal] = new StringColumn(
            Array.ConvertAll(revisions, revision => revision.Author)
        );
        Columns[Model.RevisionFields.Reason.Ordinal] = new StringColumn(
            Array.ConvertAll(revisions, revision => revision.Reason)
        );
        Columns[Model.RevisionFields.Hash.Ordinal] = new StringColumn(
            Array.ConvertAll(revisions, revision => revision.Hash)
        );
        Columns[Model.RevisionFields.Entities.Ordinal] = Numbers(revision => revision.Entities);
        Columns[Model.RevisionFields.Relations.Ordinal] = Numbers(revision => revision.Relations);
        Columns[Model.RevisionFields.Claims.Ordinal] = Numbers(revision => revision.Claims);
        Columns[Model.RevisionFields.Sources.Ordinal] = Numbers(revision => revision.Sources);
        Columns[Model.RevisionFields.CompleteLists.Ordinal] = Numbers(revision => revision.CompleteLists);
        Columns[Model.RevisionFields.Added.Ordinal] = Numbers(revision => revision.Added);
        Columns[Model.RevisionFields.Removed.Ordinal] = Numbers(revision => revision.Removed);

        NumberColumn Numbers(Converter<Revision, long> of) => new(Array.ConvertAll(revisions, of));
    }

    public override int Find(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= Count
        && number.ToString(CultureInfo.InvariantCulture) == id
            ? number - 1
            : -1;

    public override string IdOf(int record) => (record + 1).ToString(CultureInfo.InvariantCulture);

    public override void PushId(int record, IRecordSink sink, IdScope? scope)
    {
        Span<byte> id = stackalloc byte[RevisionIdOutput.MaxLength];
        sink.Id(id[..RevisionIdOutput.Write(record + 1, id)], isPlain: true, scope);
    }

    // By number, not as texts: "10" comes after "9".
    public override int CompareIds(int left, int right) => left.CompareTo(right);

    public override int CompareId(int record, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (record + 1L).CompareTo(number)
            : base.CompareId(record, id);
}

/// <summary>
/// Texts outside the text table: the revisions of a snapshot change with every load, its texts do not.
/// </summary>
sealed class StringColumn(string[] values) : Column
{
    int[]? ranks;

    public string[] Values => values;

    public override void Push(int record, IRecordSink sink) => sink.Text(values[record]);

    public override long Rank(int record) => (ranks ??= Ranks())[record];

    public override object? CursorValue(int record) => values[record];

    public override long Seek(object value)
    {
        if (value is not (string or CutText))
        {
            return Absent;
        }

        var distinct = Distinct();
        var before = distinct.FindIndex(text => Compare(text, value) >= 0);
        return before < 0 ? (2L * distinct.Count) - 1
            : Compare(distinct[before], value) == 0 ? 2L * before
            : (2L * before) - 1;
    }

    static int Compare(string text, object value) =>
        value is CutText cut
            ? string.CompareOrdinal(TextOrder.Key(text), cut.Key)
            : TextOrder.Compare(text, (string)value);

    List<string> Distinct() =>
        [.. values.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(TextOrder.Compare))];

    int[] Ranks()
    {
        var distinct = Distinct();
        return Array.ConvertAll(
            values,
            value => distinct.BinarySearch(value, Comparer<string>.Create(TextOrder.Compare))
        );
    }
}
