using System.Globalization;

namespace GovernanceGraph.Testing;

/// <summary>How much is tried, and from which seed; docs/testing.md says how to try more.</summary>
public static class FuzzSettings
{
    const int UsualRounds = 400;

    /// <summary>Another one in each run, unless FUZZ_SEED names it.</summary>
    public static int Seed { get; } = Read("FUZZ_SEED") ?? Random.Shared.Next();

    /// <summary>Documents of each kind; FUZZ_ROUNDS may ask for more.</summary>
    public static int Rounds { get; } = RoundsOr(UsualRounds);

    /// <summary>As many as FUZZ_ROUNDS asks for, or the test's own number.</summary>
    /// <param name="usual">How many the test tries where nobody asks for more.</param>
    public static int RoundsOr(int usual) => Read("FUZZ_ROUNDS") ?? usual;

    static int? Read(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
