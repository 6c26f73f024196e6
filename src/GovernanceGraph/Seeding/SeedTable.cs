using System.Text;
using System.Text.Unicode;
using CsvHelper;
using GovernanceGraph.Seeding.Warnings;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Seeding;

/// <summary>
/// The rows of one file, one at a time. What is wrong with the text itself (quotes, encoding, number of cells, empty
/// cells, blanks) is reported here; rows that cannot be told apart into cells are skipped.
/// </summary>
sealed class SeedTable : IDisposable
{
    readonly CsvReader reader;
    readonly SeedFileKind kind;
    readonly SeedLimits limits;
    readonly SeedProblemList problems;
    readonly RowWarnings warnings;
    readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    string[] names = [];
    CsvMalformedRecord? malformed;

    SeedTable(Stream stream, string file, SeedFileKind kind, SeedScope scope)
    {
        File = file;
        this.kind = kind;
        (limits, problems, warnings, Today) = (scope.Limits, scope.Problems, scope.Warnings, scope.Today);
        reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                TrackLineNumbers = true,
                PoolStrings = true,
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                MaxRecordSize = kind.Columns.Length * limits.MaxCellBytes,
                OnMalformedRecord = record => malformed = record,
            },
            leaveOpen: false
        );
    }

    /// <summary>The file, relative to the seed folder.</summary>
    internal string File { get; }

    /// <summary>The day on which it is read.</summary>
    internal DateOnly Today { get; }

    /// <summary>
    /// Whether the file is not read on, because from some line on its quotes are out of step and every row would be a
    /// problem.
    /// </summary>
    internal bool IsBroken { get; private set; }

    /// <summary>Rows read so far, the header not counted.</summary>
    internal int Rows { get; private set; }

    /// <summary>Whether the last row has a problem, so that no fact is made of it.</summary>
    internal bool RowIsBad { get; private set; }

    /// <summary>Rows with a problem so far.</summary>
    internal int BadRows { get; private set; }

    /// <summary>The line on which the last row starts.</summary>
    internal int Line => (int)reader.LineNumber;

    /// <summary>
    /// Opens the file and reads its header; null where that fails, with the reason among the problems.
    /// </summary>
    internal static SeedTable? Open(string directory, string file, SeedFileKind kind, SeedScope scope)
    {
        var (limits, problems) = (scope.Limits, scope.Problems);
        var path = Path.Combine(directory, file);
        var size = new FileInfo(path) is { Exists: true } info ? info.Length : 0;
        if (size > limits.MaxFileBytes)
        {
            problems.Add(
                new(
                    file,
                    0,
                    0,
                    null,
                    $"The file has {size} bytes, more than {limits.MaxFileBytes} (limit "
                        + $"{nameof(SeedLimits.MaxFileBytes)}): split it into folders."
                )
            );
            return null;
        }

        var stream = System.IO.File.OpenRead(path);
        if (FormFault(stream) is { } fault)
        {
            stream.Dispose();
            problems.Add(new(file, 0, 0, null, fault));
            return null;
        }

        var table = new SeedTable(stream, file, kind, scope);
        if (table.ReadHeader())
        {
            return table;
        }

        table.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>Moves to the next row that has its cells.</summary>
    internal bool Read(CancellationToken cancellationToken)
    {
        while (!IsBroken && ReadRecord())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Rows++;
            RowIsBad = false;
            if (HasItsCells())
            {
                CheckCells();
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The cell of a column, composed (<see cref="TextForm"/>); null where it is empty or the file does not have the
    /// column.
    /// </summary>
    internal string? Text(string column) =>
        columns.TryGetValue(column, out var index) && !reader.IsEmpty(index)
            ? TextForm.Compose(reader.GetString(index))
            : null;

    /// <summary>Says that the cell of a column of the last row is wrong.</summary>
    internal void Add(string column, string message)
    {
        var index = columns[column];
        AddAt(LineOf(index), index, message);
    }

    /// <summary>
    /// Says that the cell of a column of the last row is probably wrong; the row counts all the same.
    /// </summary>
    internal void Warn(string kind, string column, string message) => WarnAt(kind, columns[column], message);

    void WarnAt(string kind, int index, string message) =>
        warnings.Add(kind, File, LineOf(index), $"column {index + 1} \"{names[index]}\": {message}");

    /// <summary>For what shows only when more is read: makes a problem with this cell of the last row.</summary>
    internal Func<string, SeedProblem> ProblemAt(string column)
    {
        var index = columns[column];
        var line = LineOf(index);
        return message => new(File, line, index + 1, column, message);
    }

    /// <summary>Says that the last row is wrong.</summary>
    internal void Add(string message) => AddAt(Line, -1, message);

    void AddAt(int line, int index, string message)
    {
        BadRows += RowIsBad || Rows == 0 ? 0 : 1;
        RowIsBad = true;
        problems.Add(new(File, line, index + 1, index >= 0 && index < names.Length ? names[index] : null, message));
    }

    // What the file is in place of CSV.
    static string? FormFault(FileStream stream)
    {
        Span<byte> start = stackalloc byte[SeedFileForm.Length];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return SeedFileForm.Find(start[..length]);
    }

    bool ReadHeader()
    {
        if (!ReadRecord())
        {
            problems.Add(
                new(File, 1, 0, null, $"The file has no header line: expected \"{string.Join(',', kind.Columns)}\".")
            );
            return false;
        }

        if (malformed is { } record)
        {
            AddMalformed(record);
            return false;
        }

        var header = new string[reader.FieldCount];
        for (var i = 0; i < header.Length; i++)
        {
            header[i] = reader.GetString(i);
        }

        if (SeedHeader.Fault(reader.RawRecord, header, kind) is { } fault)
        {
            AddAt(Line, -1, fault);
            return false;
        }

        var known = kind.Columns.Concat(kind.Optional).ToArray();
        var suggestions = new SimilarNames(limits.MaxSuggestions);
        var good = true;
        for (var i = 0; i < header.Length; i++)
        {
            var message =
                columns.ContainsKey(header[i]) ? $"The column \"{header[i]}\" appears twice in the header: delete one."
                : !known.Contains(header[i])
                    ? $"There is no column \"{header[i]}\" in {kind.FileName}: delete it."
                        + $"{suggestions.DidYouMean(header[i], known)}"
                : null;
            columns.TryAdd(header[i], i);
            if (message is not null)
            {
                good = false;
                AddAt(LineOf(i), i, message);
            }
        }

        foreach (var missing in kind.Columns.Where(column => !columns.ContainsKey(column)))
        {
            good = false;
            AddAt(
                Line,
                -1,
                $"The header lacks the column \"{missing}\": add it; its cells "
                    + $"{(kind.Filled.Contains(missing) ? "must be filled" : "may be empty")}."
            );
        }

        names = header;
        return good;
    }

    bool ReadRecord()
    {
        malformed = null;
        return reader.Read();
    }

    bool HasItsCells()
    {
        if (malformed is { } record)
        {
            AddMalformed(record);
            return false;
        }

        if (reader.FieldCount == names.Length)
        {
            return true;
        }

        Add(
            $"The row has {Cells(reader.FieldCount)}, the header {names.Length}: put quotes around a "
                + "cell that holds a comma, and keep a comma for each empty cell."
        );
        return false;
    }

    static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    void AddMalformed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            var last = reader.FieldCount - 1;
            AddAt(LineOf(last), last, "The quote at the start of the cell is never closed: add the closing quote.");
            return;
        }

        var offset = (int)(record.ByteOffset - reader.ByteOffset);
        var index = 0;
        while (index + 1 < reader.FieldCount && StartOf(index + 1) <= offset)
        {
            index++;
        }

        var line = Line + LineBreaks(reader.RawRecord[..offset]);
        if (record.Reason == CsvMalformedReason.TextAfterClosingQuote && line > LineOf(index))
        {
            // The next quote of another cell was taken for the closing one: from here on cells and what stands between
            // them change places.
            IsBroken = true;
            AddAt(
                LineOf(index),
                index,
                $"The quote at the start of the cell is closed only in line {line}, where text follows "
                    + "it: add the closing quote where the cell ends. The rest of the file was not read."
            );
            return;
        }

        AddAt(
            line,
            index,
            record.Reason == CsvMalformedReason.TextAfterClosingQuote
                ? "Text follows the closing quote of the cell: write a quote inside quotes twice."
                : "There is a quote inside a cell that does not start with one: put quotes around the cell "
                    + "and write the inner quote twice."
        );
    }

    void CheckCells()
    {
        var isUtf8 = Utf8.IsValid(reader.RawRecord);
        for (var i = 0; i < names.Length; i++)
        {
            var raw = reader.GetRawSpan(i);
            var cell = reader.GetSpan(i);
            if (cell.Length > limits.MaxCellBytes)
            {
                AddAt(
                    LineOf(i),
                    i,
                    $"The cell has {cell.Length} bytes, more than {limits.MaxCellBytes} (limit "
                        + $"{nameof(SeedLimits.MaxCellBytes)}): shorten it."
                );
            }
            else if (!isUtf8 && !Utf8.IsValid(raw))
            {
                AddBadByte(i, raw);
            }
            else if (cell.Length == 0)
            {
                if (kind.Filled.Contains(names[i]))
                {
                    AddAt(LineOf(i), i, $"The cell is empty: fill in \"{names[i]}\".");
                }
            }
            else if (IsBlank(cell[0]) || IsBlank(cell[^1]) || StartsOrEndsWithNoBreakSpace(cell))
            {
                AddAt(LineOf(i), i, "The cell starts or ends with a space: delete it.");
            }
            else if (CellText.Find(cell, kind.OneLine.Contains(names[i])) is { } finding)
            {
                Add(i, finding);
            }
        }
    }

    void Add(int index, CellText.Finding finding)
    {
        if (finding.IsError)
        {
            AddAt(LineOf(index), index, finding.Message);
        }
        else
        {
            WarnAt(RowWarnings.DoubtfulText, index, finding.Message);
        }
    }

    static bool StartsOrEndsWithNoBreakSpace(ReadOnlySpan<byte> cell) =>
        cell.StartsWith("\u00A0"u8) || cell.EndsWith("\u00A0"u8);

    static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    void AddBadByte(int index, ReadOnlySpan<byte> raw)
    {
        var good = 0;
        while (Rune.DecodeFromUtf8(raw[good..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            good += length;
        }

        var offset = StartOf(index) + good;
        AddAt(
            Line + LineBreaks(reader.RawRecord[..offset]),
            index,
            $"Byte 0x{raw[good]:X2} at position {reader.ByteOffset + offset} of the file is not UTF-8: "
                + "save the file as UTF-8."
        );
    }

    int LineOf(int index) => Line + LineBreaks(reader.RawRecord[..StartOf(index)]);

    // In the bytes of the row: what the cells before it take, and a comma after each.
    int StartOf(int index)
    {
        var start = index;
        for (var i = 0; i < index; i++)
        {
            start += reader.GetRawSpan(i).Length;
        }

        return start;
    }

    // CR, LF and CR LF are one break each.
    static int LineBreaks(ReadOnlySpan<byte> text)
    {
        var breaks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                breaks++;
            }
        }

        return breaks;
    }
}
