using System.Runtime.CompilerServices;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// The state of the evaluation of one plan: a stack of record numbers for what it collects, the truths that it
/// remembers, and the count of its work. What it allocated is kept for the thread's next one.
/// </summary>
sealed class EvaluationState
{
    const int FirstSize = 1024;
    const int KeptSize = 1 << 20; // what a rare large answer needed is given back

    [ThreadStatic]
    static EvaluationState? kept;

    readonly RememberedTruths truths = new();
    WorkMeter? work;

    EvaluationState() { }

    public int[] Items { get; private set; } = new int[FirstSize];

    /// <summary>How many items are in use. Who collects remembers it before and sets it back after.</summary>
    public int Top { get; set; }

    /// <summary>The record whose connection is being put out: to it the cursors belong.</summary>
    public int Owner { get; set; }

    public static EvaluationState Rent(WorkMeter work)
    {
        var evaluation = kept ?? new();
        kept = null; // a sink that asks the store in turn gets another
        evaluation.work = work;
        evaluation.Top = 0;
        return evaluation;
    }

    public void Return()
    {
        work = null;
        truths.Clear();
        if (Items.Length <= KeptSize)
        {
            kept = this;
        }
    }

    public void Add(int record)
    {
        if (Top == Items.Length)
        {
            // A run over the old array stays valid: nobody writes to that one any more.
            var larger = new int[2 * Items.Length];
            Items.CopyTo(larger, 0);
            Items = larger;
        }

        Items[Top++] = record;
    }

    /// <summary>Counts records that are looked at: before the look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Visit(int records) => work!.Visit(records);

    /// <summary>What is remembered of a condition; see <see cref="RememberedCondition"/>.</summary>
    /// <param name="slot">The condition's number within the plan.</param>
    /// <param name="record">The record.</param>
    public ref ulong Truth(int slot, int record)
    {
        ref var word = ref truths.Word(slot, record, out var isNewPage);
        if (isNewPage)
        {
            Visit(RememberedTruths.PageCost);
        }

        return ref word;
    }
}
