namespace GovernanceGraph.GraphQL.Errors;

/// <summary>The order of names in which "Item2" stands before "Item10".</summary>
public static class NaturalOrder
{
    /// <summary>
    /// Negative where the left name stands first, positive where the right one does, zero where equal.
    /// </summary>
    /// <param name="left">One name.</param>
    /// <param name="right">Another.</param>
    public static int Compare(string left, string right)
    {
        var leftAt = 0;
        var rightAt = 0;
        while (leftAt < left.Length && rightAt < right.Length)
        {
            int difference;
            if (char.IsAsciiDigit(left[leftAt]) && char.IsAsciiDigit(right[rightAt]))
            {
                difference = ReadNumber(left, ref leftAt).CompareTo(ReadNumber(right, ref rightAt));
            }
            else
            {
                difference = left[leftAt++] - right[rightAt++];
            }

            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>One number; a leading zero is a number by itself.</summary>
    static double ReadNumber(string text, ref int at)
    {
        double number = 0;
        do
        {
            number = (number * 10) + (text[at++] - '0');
        } while (at < text.Length && char.IsAsciiDigit(text[at]) && number > 0);

        return number;
    }
}
