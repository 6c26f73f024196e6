namespace GovernanceGraph.GraphQL.Errors;

/// <summary>
/// How many single edits (insert, delete, replace, swap neighbours) lead from one name to another; a mere difference
/// of case counts as one edit.
/// </summary>
sealed class LexicalDistance(string input)
{
    readonly string lowerInput = input.ToLowerInvariant();

    // row i needs only the two rows before it
    readonly int[][] rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];

    /// <summary>The distance, or nothing where it is above the threshold.</summary>
    public int? Measure(string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var lowerOption = option.ToLowerInvariant();
        if (lowerInput == lowerOption)
        {
            return 1;
        }

        var (longer, shorter) =
            lowerOption.Length < lowerInput.Length ? (lowerInput, lowerOption) : (lowerOption, lowerInput);
        return longer.Length - shorter.Length > threshold ? null : Measure(longer, shorter, threshold);
    }

    int? Measure(string longer, string shorter, int threshold)
    {
        for (var column = 0; column <= shorter.Length; column++)
        {
            rows[0][column] = column;
        }

        for (var row = 1; row <= longer.Length; row++)
        {
            if (FillRow(row, longer, shorter) > threshold)
            {
                return null;
            }
        }

        var distance = rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    /// <summary>Fills one row and gives its smallest cell.</summary>
    int FillRow(int row, string longer, string shorter)
    {
        var above = rows[(row - 1) % 3];
        var current = rows[row % 3];
        current[0] = row;
        var smallest = row;
        for (var column = 1; column <= shorter.Length; column++)
        {
            var cost = longer[row - 1] == shorter[column - 1] ? 0 : 1;
            var cell = Math.Min(Math.Min(above[column] + 1, current[column - 1] + 1), above[column - 1] + cost);
            if (
                row > 1
                && column > 1
                && longer[row - 1] == shorter[column - 2]
                && longer[row - 2] == shorter[column - 1]
            )
            {
                cell = Math.Min(cell, rows[(row - 2) % 3][column - 2] + 1);
            }

            smallest = Math.Min(smallest, cell);
            current[column] = cell;
        }

        return smallest;
    }
}
