using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// How much text a part of a print takes if it is written as it stands, indentation within it included.
/// </summary>
readonly record struct PrintedExtent(int Length, int LineBreaks)
{
    public static PrintedExtent operator +(PrintedExtent left, PrintedExtent right) =>
        new(left.Length + right.Length, left.LineBreaks + right.LineBreaks);

    public PrintedExtent Indented(int spaces) => this with { Length = Length + (spaces * (LineBreaks + 1)) };
}

/// <summary>
/// A print in the making: a list of pieces, of which some are reserved and filled only when what follows them has been
/// measured. So each piece is made once, however deep the nesting.
/// </summary>
sealed class PrintedText
{
    const int IndentWidth = 2;

    readonly List<Piece> pieces = [];

    public int Count => pieces.Count;

    /// <summary>Characters so far, without those of reserved places and indentation.</summary>
    public long Length { get; private set; }

    public PrintedExtent Add(string text)
    {
        pieces.Add(new Piece(text));
        Length += text.Length;
        return ExtentOf(text);
    }

    static PrintedExtent ExtentOf(string text) => new(text.Length, text.AsSpan().Count('\n'));

    /// <summary>A place to be filled later.</summary>
    public int Reserve()
    {
        pieces.Add(new Piece(""));
        return pieces.Count - 1;
    }

    /// <summary>Fills a reserved place.</summary>
    /// <param name="place">What <see cref="Reserve"/> gave.</param>
    /// <param name="text">The text.</param>
    /// <param name="deeper">1 where indentation begins with the text, -1 where it ends before the text.</param>
    public void Fill(int place, string text, int deeper = 0) => pieces[place] = new Piece(text, deeper);

    /// <summary>Extent of something laid out with indentation inside a pair of lines of its own.</summary>
    public static PrintedExtent InLines(PrintedExtent content, string open, string close, bool isIndented) =>
        (isIndented ? content.Indented(IndentWidth) : content) + new PrintedExtent(open.Length + close.Length, 2);

    /// <summary>The whole text.</summary>
    public string Render()
    {
        var output = new StringBuilder();
        var level = 0;
        foreach (var piece in pieces)
        {
            level += Math.Min(piece.Deeper, 0);
            level += Math.Max(piece.Deeper, 0);
            Append(output, piece.Text, level * IndentWidth);
        }

        return output.ToString();
    }

    static void Append(StringBuilder output, ReadOnlySpan<char> text, int indent)
    {
        while (text.IndexOf('\n') is var at and >= 0)
        {
            output.Append(text[..at]);
            output.Append('\n').Append(' ', indent);
            text = text[(at + 1)..];
        }

        output.Append(text);
    }

    readonly record struct Piece(string Text, int Deeper = 0);
}
