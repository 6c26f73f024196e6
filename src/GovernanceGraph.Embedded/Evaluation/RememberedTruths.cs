namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// Two bits for each condition and record: whether the condition's truth is known, and what it is. They stand in pages,
/// so that an evaluation pays for what it touches and not for the size of the graph.
/// </summary>
sealed class RememberedTruths
{
    /// <summary>What a new page counts as, in records visited.</summary>
    public const int PageCost = 16;

    const int RecordsPerWord = 32;
    const int WordsPerPage = 128;
    const int RecordsPerPage = RecordsPerWord * WordsPerPage;

    /// <summary>Pages of one kilobyte that are kept for the thread's next evaluation.</summary>
    const int MaxKeptPages = 256;

    readonly List<ulong[]?[]> conditions = []; // by slot: the pages of the condition
    readonly Stack<ulong[]> free = new();

    /// <summary>The word in which the bits of a record stand, at <see cref="Shift"/>.</summary>
    public ref ulong Word(int slot, int record, out bool isNewPage)
    {
        while (conditions.Count <= slot)
        {
            conditions.Add([]);
        }

        var position = record / RecordsPerPage;
        var pages = conditions[slot];
        if (pages.Length <= position)
        {
            Array.Resize(ref pages, position + 1);
            conditions[slot] = pages;
        }

        isNewPage = pages[position] is null;
        var page = pages[position] ??= free.TryPop(out var used) ? used : new ulong[WordsPerPage];
        return ref page[record % RecordsPerPage / RecordsPerWord];
    }

    /// <summary>Where the two bits of a record stand in its word.</summary>
    public static int Shift(int record) => 2 * (record % RecordsPerWord);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        foreach (var pages in conditions)
        {
            foreach (var page in pages)
            {
                if (page is not null && free.Count < MaxKeptPages)
                {
                    Array.Clear(page);
                    free.Push(page);
                }
            }
        }

        conditions.Clear();
    }
}
