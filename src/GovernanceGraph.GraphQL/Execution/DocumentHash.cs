using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Hashes a document's text on every request, so it takes eight bytes at a step where the base library's hash takes
/// four with more work. The seed differs from process to process: nobody can prepare documents that collide.
/// </summary>
static class DocumentHash
{
    static readonly ulong FirstSeed = (ulong)Random.Shared.NextInt64() | 1;
    static readonly ulong SecondSeed = (ulong)Random.Shared.NextInt64() | 1;

    public static int Compute(string text)
    {
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var (first, second) = (FirstSeed, SecondSeed + (ulong)text.Length);

        // Two sums that do not wait for each other.
        var index = 0;
        for (; index + 1 < words.Length; index += 2)
        {
            first = Mix(first ^ words[index], SecondSeed);
            second = Mix(second ^ words[index + 1], FirstSeed);
        }

        for (; index < words.Length; index++)
        {
            first = Mix(first ^ words[index], SecondSeed);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            second = Mix(second ^ rest, FirstSeed);
        }

        return Mix(first, second | 1).GetHashCode();
    }

    static ulong Mix(ulong value, ulong factor)
    {
        var high = Math.BigMul(value, factor, out var low);
        return high ^ low;
    }
}
