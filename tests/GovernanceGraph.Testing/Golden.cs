using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace GovernanceGraph.Testing;

/// <summary>
/// Compares text with a committed file. With UPDATE_GOLDEN=1 it writes the file instead: the diff is reviewed.
/// </summary>
public static class Golden
{
    static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Compares with the whole file, named relative to the test's own file.</summary>
    public static void Equal(string file, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, file);
        if (Update)
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"\"{path}\" is missing; run the tests once with UPDATE_GOLDEN=1.");
        var expected = File.ReadAllText(path);
        Assert.True(
            expected == actual,
            $"\"{file}\" differs {FirstDifference(expected, actual)}; if the change is meant, run with "
                + "UPDATE_GOLDEN=1 and review the diff."
        );
    }

    /// <summary>
    /// Compares with a part of a file, named relative to the test's own file: the lines between one that begins with
    /// <c>&lt;!-- NAME: generated</c> and the line <c>&lt;!-- NAME: end --&gt;</c>.
    /// </summary>
    public static void Block(string file, string name, string actual, [CallerFilePath] string caller = "")
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(caller)!, file));
        var head = text.IndexOf($"<!-- {name}: generated", StringComparison.Ordinal);
        var start = head < 0 ? -1 : text.IndexOf('\n', head) + 1;
        var end = start < 0 ? -1 : text.IndexOf($"<!-- {name}: end -->", start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"\"{file}\" has no block \"{name}\".");
        Equal(file, text[..start] + actual + text[end..], caller);
    }

    /// <summary>
    /// Compares every case of a file, named relative to the test's own file: "=== name", the input, "---", the expected
    /// answer, each ending with an empty line.
    /// </summary>
    public static void Cases(string file, Func<string, string> answer, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, file);
        var actual = new StringBuilder();
        foreach (var (name, input) in Read(File.ReadAllText(path)))
        {
            actual.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"=== {name}\n{input}\n---\n{answer(input).TrimEnd('\n')}\n\n"
            );
        }

        Equal(file, actual.ToString(), caller);
    }

    static IEnumerable<(string Name, string Input)> Read(string text)
    {
        foreach (var section in ("\n" + text).Split("\n=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var name = section.IndexOf('\n');
            var end = section.IndexOf("\n---", StringComparison.Ordinal);
            yield return (section[..name], (end < 0 ? section[(name + 1)..] : section[(name + 1)..end]).Trim('\n'));
        }
    }

    static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return $"in line {i + 1}: expected \"{left[i]}\", found \"{right[i]}\"";
            }
        }

        return $"in length: expected {left.Length} lines, found {right.Length}";
    }
}
