using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What an operation may cost, as clients are told.</summary>
/// <param name="Points">Points of all planned fields.</param>
/// <param name="Limit">The most that an operation may cost.</param>
/// <param name="MostExpensive">The field that costs most by itself; null where nothing costs anything.</param>
sealed record OperationCost(long Points, long Limit, MostExpensiveField? MostExpensive)
{
    /// <summary>The code of the error.</summary>
    public const string Code = "HC0047";

    /// <summary>The entry <c>extensions.operationCost</c>.</summary>
    public IReadOnlyDictionary<string, object?> ToExtension()
    {
        var extension = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        Describe(extension);
        return extension;
    }

    /// <summary>Why an operation over the limit is not executed.</summary>
    public GraphQLError ToError()
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["code"] = Code };
        Describe(extensions);
        var mostExpensive = MostExpensive is null
            ? ""
            : $" The most expensive field is \"{MostExpensive.Coordinate}\"; request smaller pages there.";
        return new GraphQLError(
            $"The operation is estimated to cost {Points} points; at most {Limit} are allowed.{mostExpensive}",
            MostExpensive is null ? [] : [MostExpensive.Location],
            path: null,
            extensions
        );
    }

    void Describe(OrderedDictionary<string, object?> extension)
    {
        extension["fieldCost"] = Points;
        extension["maxFieldCost"] = Limit;
        if (MostExpensive is not null)
        {
            extension["coordinate"] = MostExpensive.Coordinate;
            extension["mostExpensivePath"] = MostExpensive.Path;
            extension["mostExpensiveCost"] = MostExpensive.Points;
        }
    }
}

/// <summary>The field of an operation that costs most by itself.</summary>
/// <param name="Coordinate">"Type.field"</param>
/// <param name="Path">The response names that lead to it from the root.</param>
/// <param name="Location">Where it stands in the document.</param>
/// <param name="Points">What it costs without the fields below it.</param>
sealed record MostExpensiveField(string Coordinate, IReadOnlyList<string> Path, SourceLocation Location, long Points);
