using System.Globalization;

namespace GovernanceGraph.Queries;

/// <summary>
/// Which revision is meant: by its number, which is the server's own, or by the beginning of the hash of its content,
/// which is the same on every server.
/// </summary>
public readonly record struct RevisionName
{
    /// <summary>A revision by its number.</summary>
    /// <param name="number">From 1.</param>
    public RevisionName(long number) => Number = number;

    RevisionName(string hash) => Hash = hash;

    /// <summary>The number; null where a hash is given.</summary>
    public long? Number { get; }

    /// <summary>The beginning of the hash, lower-case hexadecimal digits; null where a number is given.</summary>
    public string? Hash { get; }

    /// <summary>
    /// How ids name it: of a hash the first digits, so that one record has one id however many digits were given.
    /// </summary>
    public RevisionName InIds =>
        Hash is { Length: > RevisionHashText.MinDigits } hash ? new(hash[..RevisionHashText.MinDigits]) : this;

    /// <summary>A revision by its number.</summary>
    public static implicit operator RevisionName(long number) => new(number);

    /// <summary>A revision by the beginning of its hash.</summary>
    /// <param name="digits">What <see cref="RevisionHashText.Read"/> gave.</param>
    public static RevisionName OfHash(string digits) => new(digits);

    /// <summary>"r12", or "h" and the digits.</summary>
    public override string ToString() =>
        Hash is null ? string.Create(CultureInfo.InvariantCulture, $"r{Number}") : "h" + Hash;
}
