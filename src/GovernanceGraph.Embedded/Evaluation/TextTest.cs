using System.Buffers;
using System.Diagnostics;
using System.Text;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>Compares a text with one given text, as it is or with case folded.</summary>
sealed class TextTest
{
    const int StackLimit = 512;

    readonly Comparison comparison;
    readonly bool ignoreCase;
    readonly string wanted;
    readonly byte[] wantedUtf8;
    readonly bool wantedIsAscii;

    public TextTest(Comparison comparison, string wanted, bool ignoreCase)
    {
        this.comparison = comparison;
        this.ignoreCase = ignoreCase;
        this.wanted = ignoreCase ? CaseFolding.Fold(wanted) : wanted;
        wantedUtf8 = Encoding.UTF8.GetBytes(this.wanted);
        wantedIsAscii = Ascii.IsValid(wantedUtf8);
    }

    /// <summary>What one comparison counts as, in records visited.</summary>
    public int Weight => ignoreCase ? 8 : 2;

    public bool Holds(ReadOnlySpan<byte> text)
    {
        if (!ignoreCase)
        {
            return Compare(text);
        }

        // Folding keeps ASCII apart from all else only in texts that are ASCII throughout.
        return Ascii.IsValid(text) ? wantedIsAscii && CompareFolded(text) : Holds(Encoding.UTF8.GetString(text));
    }

    public bool Holds(string text)
    {
        var compared = ignoreCase ? CaseFolding.Fold(text) : text;
        return comparison switch
        {
            Comparison.Equal => compared == wanted,
            Comparison.Contains => compared.Contains(wanted, StringComparison.Ordinal),
            Comparison.StartsWith => compared.StartsWith(wanted, StringComparison.Ordinal),
            Comparison.EndsWith => compared.EndsWith(wanted, StringComparison.Ordinal),
            _ => throw Unknown(),
        };
    }

    bool CompareFolded(ReadOnlySpan<byte> text)
    {
        var folded = text.Length <= StackLimit ? stackalloc byte[StackLimit] : new byte[text.Length];
        return Ascii.ToLower(text, folded, out var length) == OperationStatus.Done && Compare(folded[..length]);
    }

    bool Compare(ReadOnlySpan<byte> text) =>
        comparison switch
        {
            Comparison.Equal => text.SequenceEqual(wantedUtf8),
            Comparison.Contains => text.IndexOf(wantedUtf8) >= 0,
            Comparison.StartsWith => text.StartsWith(wantedUtf8),
            Comparison.EndsWith => text.EndsWith(wantedUtf8),
            _ => throw Unknown(),
        };

    UnreachableException Unknown() => new($"Texts have no {comparison}.");
}

/// <summary>A text satisfies a test.</summary>
sealed class TextCondition(int[] numbers, TextTable texts, TextTest test) : Condition
{
    public override int Weight => test.Weight;

    public override bool Holds(int record, EvaluationState evaluation) =>
        numbers[record] is > 0 and var text && test.Holds(texts.Utf8(text));
}

/// <summary>A text of a list satisfies a test.</summary>
sealed class TextItemCondition(TextTable texts, TextTest test) : Condition
{
    public override int Weight => test.Weight;

    public override bool Holds(int record, EvaluationState evaluation) => test.Holds(texts.Utf8(record));
}

/// <summary>A text outside the text table, or an id, satisfies a test.</summary>
sealed class StringCondition(Column column, TextTest test) : Condition
{
    public override int Weight => 8 + test.Weight; // the text is made for each look

    public override bool Holds(int record, EvaluationState evaluation) =>
        column.CursorValue(record) is string text && test.Holds(text);
}
