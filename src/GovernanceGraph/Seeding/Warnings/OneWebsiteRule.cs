using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>Two ids of a kind with the same website are often one thing under two names.</summary>
sealed class OneWebsiteRule() : SeedWarningRule("one-website-two-ids")
{
    readonly SharedValues<(string Prefix, string Address)> websites = new();

    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "website is" : "websites are")} given for two or more ids of one kind: if "
        + "these ids are one entity, keep one of them, with the other names as aliases.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        if (
            fact is EntityStatement statement
            && EntityId.KindOf(statement.EntityId) is { } kind
            && statement.Values.GetValueOrDefault(EntityFields.Website) is { } website
        )
        {
            var address = website.AsSpan(website.IndexOf("//", StringComparison.Ordinal) + 2).TrimEnd('/');
            address = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
            websites.Add((kind.Prefix, address.ToString().ToUpperInvariant()), statement);
        }
    }

    /// <inheritdoc/>
    internal override void Finish(CancellationToken cancellationToken)
    {
        foreach (var (_, ids, second) in websites.Shared(cancellationToken))
        {
            Warn(second, $"{second.Values[EntityFields.Website]}: {ids}");
        }
    }
}
