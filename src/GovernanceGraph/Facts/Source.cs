using GovernanceGraph.Model;

namespace GovernanceGraph.Facts;

/// <summary>A publication.</summary>
/// <param name="Id">The stable identifier, kebab-case, without a prefix.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Url">Its address on the web.</param>
/// <param name="Kind">A member of <see cref="Enums.SourceKind"/>; its ordinal is the rank, 0 the best.</param>
/// <param name="Retrieved">When it was read.</param>
/// <param name="Note">What to know about it.</param>
/// <param name="DerivedFrom">The id of the source that it repeats.</param>
public sealed record Source(
    string Id,
    string Title,
    string? Publisher,
    string? Author,
    PartialDate? Published,
    string? Url,
    EnumMember Kind,
    PartialDate? Retrieved,
    string? Note,
    string? DerivedFrom
) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.Source, Id);

    /// <inheritdoc/>
    public override ContentHash Hash =>
        ContentHash.Of(
            FactKind.Source,
            Id,
            Title,
            Publisher,
            Author,
            Published?.ToString(),
            Url,
            Kind.Name,
            Retrieved?.ToString(),
            Note,
            DerivedFrom
        );
}
