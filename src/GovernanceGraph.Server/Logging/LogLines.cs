using System.Globalization;
using System.Text;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// The lines of one event of the text log. Whatever is written becomes part of the line under way, in visible characters and
/// cut where the line is too long, so that no text from outside can begin a line.
/// </summary>
sealed class LogLines(TextWriter output) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>The most characters of one line.</summary>
    internal const int MaxLineCharacters = 4_000;

    /// <summary>The most lines of one event: of a failure with its trace, or of a plan.</summary>
    internal const int MaxLines = 1_000;

    // Only lines that begin an event begin at the margin.
    const string Indent = "    ";

    long written;
    int lines;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (lines > MaxLines || ++written > MaxLineCharacters)
        {
            return;
        }

        if (VisibleText.Escape(value) is { } escape)
        {
            output.Write(escape);
        }
        else
        {
            output.Write(value);
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        // Nearly all lines are so, and a busy server writes one for each request.
        if (lines <= MaxLines && written + buffer.Length <= MaxLineCharacters && !buffer.ContainsAnyExceptInRange(' ', '~'))
        {
            output.Write(buffer);
            written += buffer.Length;
            return;
        }

        foreach (var character in buffer)
        {
            Write(character);
        }
    }

    /// <summary>Ends the line and begins another one of the same event.</summary>
    internal void Break()
    {
        if (lines > MaxLines)
        {
            return;
        }

        End();
        output.Write(Indent);
        if (++lines > MaxLines)
        {
            output.WriteLine($"… (more than {MaxLines} lines)");
        }
    }

    /// <summary>Ends the event.</summary>
    internal void End()
    {
        if (lines > MaxLines)
        {
            return;
        }

        if (written > MaxLineCharacters)
        {
            output.Write(VisibleText.Cut(written - MaxLineCharacters));
        }

        output.WriteLine();
        written = 0;
    }
}
