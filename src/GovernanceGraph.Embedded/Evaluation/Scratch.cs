namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>A stack of record numbers that one evaluation uses for what it collects, kept for the thread's next one.</summary>
sealed class Scratch
{
    const int FirstSize = 1024;
    const int KeptSize = 1 << 20; // what a rare large answer needed is given back
    const int StepsPerCheck = 1024;

    [ThreadStatic]
    static Scratch? kept;

    CancellationToken cancellationToken;
    int steps;

    Scratch()
    {
    }

    public int[] Items { get; private set; } = new int[FirstSize];

    /// <summary>How many items are in use. Who collects remembers it before and sets it back after.</summary>
    public int Top { get; set; }

    public static Scratch Rent(CancellationToken cancellationToken)
    {
        var scratch = kept ?? new();
        kept = null; // a sink that asks the store in turn gets another
        scratch.cancellationToken = cancellationToken;
        scratch.Top = 0;
        return scratch;
    }

    public void Return()
    {
        cancellationToken = default;
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

    /// <summary>Called for each record looked at, so that a long evaluation can be ended.</summary>
    public void Step()
    {
        if (++steps % StepsPerCheck == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
