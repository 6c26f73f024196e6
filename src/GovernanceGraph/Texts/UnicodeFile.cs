using System.Globalization;
using System.Reflection;

namespace GovernanceGraph.Texts;

/// <summary>
/// The file <c>unicode.txt</c>, which a script makes: sections of code points, each with what the section tells of it.
/// It is read at every start, so without a string for each word.
/// </summary>
sealed class UnicodeFile
{
    static readonly int[] NoTargets = [];

    /// <summary>Canonical combining classes.</summary>
    public Dictionary<int, int[]> Classes { get; } = [];

    /// <summary>Pairs that become one code point again when a text is composed.</summary>
    public Dictionary<int, int[]> Composed { get; } = [];

    /// <summary>Canonical decompositions that stay.</summary>
    public Dictionary<int, int[]> Decomposed { get; } = [];

    /// <summary>Full case foldings.</summary>
    public Dictionary<int, int[]> Folds { get; } = [];

    /// <summary>What remains where case, marks and forms do not matter.</summary>
    public Dictionary<int, int[]> Keys { get; } = [];

    /// <summary>Code points that part words; nothing more is told of them.</summary>
    public Dictionary<int, int[]> Breaks { get; } = [];

    public IReadOnlyList<Dictionary<int, int[]>> Sections => [Classes, Composed, Decomposed, Folds, Keys, Breaks];

    public static UnicodeFile Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("unicode.txt")!);
        var file = new UnicodeFile();
        var section = file.Classes;
        foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            if (line.StartsWith('@'))
            {
                section = file.Section(line[1..]);
            }
            else if (!line.IsEmpty && !line.StartsWith('#'))
            {
                ReadRun(line, section, section == file.Classes ? NumberStyles.None : NumberStyles.AllowHexSpecifier);
            }
        }

        return file;
    }

    Dictionary<int, int[]> Section(ReadOnlySpan<char> name) =>
        name switch
        {
            "class" => Classes,
            "compose" => Composed,
            "decompose" => Decomposed,
            "fold" => Folds,
            "key" => Keys,
            "break" => Breaks,
            _ => throw new InvalidDataException($"unicode.txt has an unknown section \"{name}\"."),
        };

    // "0041-005A+ 0061": the script says what it means.
    static void ReadRun(ReadOnlySpan<char> line, Dictionary<int, int[]> section, NumberStyles style)
    {
        var codes = NextWord(ref line);
        var grows = codes.EndsWith('+');
        codes = grows ? codes[..^1] : codes;
        var isEverySecond = codes.EndsWith("/2", StringComparison.Ordinal);
        codes = isEverySecond ? codes[..^2] : codes;
        var dash = codes.IndexOf('-');
        var first = Number(dash < 0 ? codes : codes[..dash], NumberStyles.AllowHexSpecifier);
        var last = dash < 0 ? first : Number(codes[(dash + 1)..], NumberStyles.AllowHexSpecifier);
        var targets = Targets(line, style);
        for (var code = first; code <= last; code += isEverySecond ? 2 : 1)
        {
            section.Add(code, grows && code > first ? Moved(targets, code - first) : targets);
        }
    }

    static int[] Targets(ReadOnlySpan<char> words, NumberStyles style)
    {
        if (words.IsEmpty)
        {
            return NoTargets;
        }

        var targets = new int[words.Count(' ') + 1];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = Number(NextWord(ref words), style);
        }

        return targets;
    }

    static int[] Moved(int[] targets, int distance)
    {
        var moved = new int[targets.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = targets[i] + distance;
        }

        return moved;
    }

    static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(' ');
        var word = end < 0 ? line : line[..end];
        line = end < 0 ? [] : line[(end + 1)..];
        return word;
    }

    static int Number(ReadOnlySpan<char> text, NumberStyles style) =>
        int.Parse(text, style, CultureInfo.InvariantCulture);
}
