using GovernanceGraph.Model;

namespace GovernanceGraph.Facts;

/// <summary>
/// What one source says about one entity's own properties. Statements about the same id merge into one entity.
/// </summary>
/// <param name="EntityId">The entity, "kind:slug".</param>
/// <param name="Name">The name as the source gives it.</param>
/// <param name="Aliases">Other names that the source gives, in its order.</param>
/// <param name="Values">
/// The values of other fields, as text: of dates the written form. Only fields of the entity's kind.
/// </param>
/// <param name="SourceId">The source.</param>
public sealed record EntityStatement(
    string EntityId,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyDictionary<Field, string> Values,
    string SourceId
) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.EntityStatement, Hash.ToString());

    /// <inheritdoc/>
    public override ContentHash Hash
    {
        get
        {
            // Values by field name, so that the order of columns in a file does not matter.
            var parts = new List<string?> { EntityId, SourceId, Name, string.Join('\n', Aliases) };
            foreach (var (property, value) in Values.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal))
            {
                parts.Add(property.Name);
                parts.Add(value);
            }

            return ContentHash.Of(FactKind.EntityStatement, [.. parts]);
        }
    }
}
