namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>Clauses that find records, as often as they may, and the variable that names one.</summary>
sealed record FoundRecords(string Clauses, string Name);

/// <summary>
/// The lists of records that a statement collects at its head, each once, before all that asks whether a record is in
/// them.
/// </summary>
/// <param name="areJoined">
/// Whether all lists that one part of the statement asks are made one. The server keeps a hash of each list that is
/// asked, but of few lists at a time: of more, it would search through each list for each record.
/// </param>
sealed class Collections(bool areJoined)
{
    /// <summary>
    /// How many lists a part of a statement may ask. Neo4j 5 keeps sixteen hashes, and the lists among the parameters
    /// take some.
    /// </summary>
    const int MostApart = 8;

    const string Joined = "joined";

    readonly List<string> texts = [];
    readonly Stack<SortedSet<string>> asked = new([NewPart()]);
    int count;

    /// <summary>Whether some part asks so many lists that they have to be joined.</summary>
    public bool MustBeJoined { get; set; }

    /// <summary>Collects records.</summary>
    /// <param name="write">Writes what finds them; null where there are none.</param>
    /// <returns>The name of the list; null where there are none.</returns>
    public string? Add(Func<FoundRecords?> write)
    {
        asked.Push(NewPart());
        var found = write();
        var lists = asked.Pop();
        if (found is null)
        {
            return null;
        }

        var name = "set" + (count++).ToString(System.Globalization.CultureInfo.InvariantCulture);
        texts.Add(
            $"CALL ({string.Join(", ", [StatementScope.Revision, .. lists])}) {{ {Join("WITH ", lists)}"
                + $"{found.Clauses} RETURN collect(DISTINCT {found.Name}) AS {name} }} "
        );
        return name;
    }

    /// <summary>That a record is in a list, or is not.</summary>
    public string Contains(string list, string record, bool isIn)
    {
        var part = asked.Peek();
        part.Add(list);
        MustBeJoined |= part.Count > MostApart;
        var condition = areJoined ? $"'{list} ' + elementId({record}) IN {Joined}" : $"{record} IN {list}";
        return isIn ? condition : $"NOT {condition}";
    }

    /// <summary>All that collects.</summary>
    public string Text => string.Concat(texts) + Join("WITH *, ", asked.Peek());

    static SortedSet<string> NewPart() => new(StringComparer.Ordinal);

    string Join(string with, SortedSet<string> lists) =>
        !areJoined || lists.Count == 0
            ? ""
            : $"{with}COLLECT {{ UNWIND [{string.Join(", ", lists.Select(list => $"['{list} ', {list}]"))}"
                + $"] AS list UNWIND list[1] AS record RETURN list[0] + elementId(record) }} AS {Joined} ";
}
