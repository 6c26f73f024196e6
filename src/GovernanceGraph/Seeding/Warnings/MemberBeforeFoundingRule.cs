using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>Nobody joins what is not there yet: such a date is mostly that of joining a predecessor.</summary>
sealed class MemberBeforeFoundingRule() : SeedWarningRule("member-before-founding")
{
    // The earliest day that any source gives: where sources differ, the claim has the benefit of the doubt.
    readonly Dictionary<string, DateOnly> foundings = new(StringComparer.Ordinal);
    readonly List<Claim> dated = [];

    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "claim dates" : "claims date")} a membership from before the founding of the "
        + "body: if the body was a predecessor then, give that an entity of its own, with "
        + $"{GovernanceModel.Succeeded}, and move the {(isOne ? "row" : "rows")} there.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        switch (fact)
        {
            case EntityStatement statement
                when statement.Values.TryGetValue(EntityFields.FoundedOn, out var text)
                    && PartialDate.TryParse(text, out var founded):
                if (!foundings.TryGetValue(statement.EntityId, out var earliest) || founded.Earliest < earliest)
                {
                    foundings[statement.EntityId] = founded.Earliest;
                }

                break;
            case Claim { Affirms: true, Since: not null } claim when claim.Type == GovernanceModel.MemberOf:
                dated.Add(claim);
                break;
        }
    }

    /// <inheritdoc/>
    internal override void Finish(CancellationToken cancellationToken)
    {
        foreach (var claim in dated)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (foundings.TryGetValue(claim.To, out var founding) && claim.Since!.Value.Latest < founding)
            {
                Warn(
                    claim,
                    $"{claim.From} since {claim.Since}, {claim.To} founded {founding:yyyy-MM-dd} ({claim.SourceId})"
                );
            }
        }
    }
}
