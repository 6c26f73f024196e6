using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>One thing has one id: two of a kind that share a name or an alias are often one.</summary>
sealed class OneNameRule() : SeedWarningRule("one-name-two-ids")
{
    readonly SharedValues<(string Prefix, string Name)> names = new();

    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "name is" : "names are")} the name or an alias of two or more ids of one "
        + "kind: if these ids are one entity, keep one of them, with the other names as aliases.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        if (fact is not EntityStatement statement || EntityId.KindOf(statement.EntityId) is not { } kind)
        {
            return;
        }

        foreach (var name in statement.Aliases.Prepend(statement.Name))
        {
            names.Add((kind.Prefix, name.ToUpperInvariant()), statement);
        }
    }

    /// <inheritdoc/>
    internal override void Finish(CancellationToken cancellationToken)
    {
        foreach (var ((_, name), ids, second) in names.Shared(cancellationToken))
        {
            Warn(second, $"\"{name}\": {ids}");
        }
    }
}
