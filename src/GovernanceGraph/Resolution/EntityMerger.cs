using System.Diagnostics;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Resolution;

/// <summary>Makes one entity of all statements about one id. Pure, and safe for many threads at once.</summary>
public sealed class EntityMerger(SourceIndex sources)
{
    /// <summary>Merges all statements about one id: at least one. Their order does not matter.</summary>
    public MergedEntity Merge(IReadOnlyList<EntityStatement> statements)
    {
        var id = statements[0].EntityId;
        if (!EntityId.TryParse(id, out var parsed))
        {
            throw new UnreachableException($"A statement is about \"{id}\", which is not a valid id.");
        }

        var candidates = Candidates(statements);
        candidates.Sort(Compare);
        var name = candidates[0].Value;
        var values = new object?[EntityFields.All.Length];
        foreach (var candidate in candidates)
        {
            if (candidate.Field != EntityFields.Name && candidate.Field != EntityFields.Aliases)
            {
                values[candidate.Field.Ordinal] ??= Typed(candidate);
            }
        }

        if (parsed.Kind == GovernanceModel.State)
        {
            values[EntityFields.IsoAlpha2.Ordinal] = parsed.Slug;
        }

        var aliases = Aliases(name, candidates);
        var lifespan = Lifespan.Between(
            (PartialDate?)values[EntityFields.FoundedOn.Ordinal],
            (PartialDate?)values[EntityFields.EndedOn.Ordinal]
        );
        return new(id, parsed.Kind, name, aliases, values, PropertyValues(candidates, name, aliases, values), lifespan);
    }

    List<Candidate> Candidates(IReadOnlyList<EntityStatement> statements)
    {
        var candidates = new List<Candidate>();
        foreach (var statement in statements)
        {
            var rank = sources[statement.SourceId].Rank;
            candidates.Add(new(EntityFields.Name, statement.Name, statement.SourceId, rank));
            candidates.AddRange(
                statement.Aliases.Select(alias => new Candidate(EntityFields.Aliases, alias, statement.SourceId, rank))
            );
            candidates.AddRange(
                statement.Values.Select(pair => new Candidate(pair.Key, pair.Value, statement.SourceId, rank))
            );
        }

        return candidates;
    }

    // By field, then the best first: rank of the source, of dates the precision, then what is fixed.
    static int Compare(Candidate left, Candidate right)
    {
        var order = left.Field.Ordinal.CompareTo(right.Field.Ordinal);
        order = order != 0 ? order : left.Rank.CompareTo(right.Rank);
        if (order == 0 && left.Field.Kind == ValueKind.PartialDate)
        {
            order = right.Value.Length.CompareTo(left.Value.Length); // each precision has its own length
        }

        order = order != 0 ? order : string.CompareOrdinal(left.SourceId, right.SourceId);
        return order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
    }

    static object Typed(Candidate candidate)
    {
        if (candidate.Field.Kind != ValueKind.PartialDate)
        {
            return candidate.Value;
        }

        return PartialDate.TryParse(candidate.Value, out var date)
            ? date
            : throw new UnreachableException($"\"{candidate.Value}\" of {candidate.Field} is not a valid date.");
    }

    // Names come before aliases and each the best source first: of two that differ in case only, the first stays.
    static string[] Aliases(string name, List<Candidate> candidates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { CaseFolding.Fold(name) };
        var aliases = new List<string>();
        foreach (var candidate in candidates)
        {
            if (
                (candidate.Field == EntityFields.Name || candidate.Field == EntityFields.Aliases)
                && seen.Add(CaseFolding.Fold(candidate.Value))
            )
            {
                aliases.Add(candidate.Value);
            }
        }

        aliases.Sort(TextOrder.Compare);
        return [.. aliases];
    }

    static List<PropertyValue> PropertyValues(
        List<Candidate> candidates,
        string name,
        string[] aliases,
        object?[] values
    )
    {
        var shown = candidates.ConvertAll(candidate => new PropertyValue(
            candidate.Field,
            candidate.Value,
            candidate.SourceId,
            IsShown(candidate, name, aliases, values)
        ));
        return [.. shown.Distinct().OrderBy(value => value.Field.Ordinal).ThenBy(value => value.Chosen ? 0 : 1)];
    }

    static bool IsShown(Candidate candidate, string name, string[] aliases, object?[] values)
    {
        if (candidate.Field == EntityFields.Name)
        {
            return candidate.Value == name;
        }

        return candidate.Field == EntityFields.Aliases
            ? aliases.Contains(candidate.Value, StringComparer.Ordinal)
            : values[candidate.Field.Ordinal]!.ToString() == candidate.Value;
    }

    sealed record Candidate(Field Field, string Value, string SourceId, int Rank);
}
