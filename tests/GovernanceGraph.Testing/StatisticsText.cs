using System.Globalization;
using System.Text;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Testing;

/// <summary>All that statistics say, as text; what is not there is left out.</summary>
public static class StatisticsText
{
    static readonly RecordType[] Types =
    [
        Records.Entity,
        Records.Relation,
        Records.Span,
        Records.Claim,
        Records.Source,
        Records.PropertyValue,
        Records.ReportedCount,
        Records.Principle,
        Records.Position,
        Records.CompleteList,
        Records.Revision,
    ];

    /// <summary>A line for each number that is not zero.</summary>
    public static string Of(GraphStatistics statistics)
    {
        var text = new StringBuilder();
        foreach (var type in Types)
        {
            Line(type.Name, statistics.Count(type));
            foreach (var link in type.Links.Where(link => link.Cardinality != LinkCardinality.One))
            {
                FanOut(link, "", statistics.Of(link, null));
            }
        }

        foreach (var kind in GovernanceModel.Kinds)
        {
            Line(kind.Name, statistics.Entities(kind));
            foreach (
                var link in GovernanceModel.Relations.SelectMany(relation =>
                    new[] { relation.Forward, relation.Backward }
                )
            )
            {
                FanOut(link, $"{kind.Name}: ", statistics.Of(link, [kind]));
            }
        }

        foreach (var field in GraphStatistics.FieldsOfFewValues)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{field}: {string.Join(", ", statistics.Values(field) ?? [])}\n"
            );
        }

        return text.ToString();

        void Line(string name, long count)
        {
            if (count != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name} {count}\n");
            }
        }

        void FanOut(Link link, string owner, FanOut found)
        {
            if (found != default)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  {owner}{link.Name}: {found.Total} of {found.Owners} owners, at most "
                        + $"{found.Greatest}, squares {found.Squares}\n"
                );
            }
        }
    }
}
