using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Planning;

/// <summary>Makes the plan of a root field.</summary>
sealed class RootPlanner(FieldMeanings meanings, ApiLimits limits, IGraphStore? store)
{
    /// <summary>The plan of a root field and all that is selected below it; fields below whose arguments cannot be fail by themselves.</summary>
    /// <exception cref="GraphQLFieldException">An argument of the root field cannot be.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RootPlan Plan(FieldSelection root, CoercedVariables variables, CancellationToken cancellationToken)
    {
        try
        {
            return Plan(new SelectionPlanner(meanings, limits, variables, root, cancellationToken), root, variables);
        }
        catch (GraphQLFieldException)
        {
            // Planned once more, so that a plan without faults pays nothing for those with some.
            return Plan(new SelectionPlanner(meanings, limits, variables, root, cancellationToken) { AllowsFailedFields = true }, root, variables);
        }
    }

    RootPlan Plan(SelectionPlanner planner, FieldSelection root, CoercedVariables variables)
    {
        var arguments = new FieldArguments(root, variables);
        var (revision, asOf) = (arguments.Revision(), arguments.AsOf(above: null));
        var plan = meanings.Of(root.Field) switch
        {
            ConnectionMeaning meaning => new SinglePlan(new(planner.Plan(root, meaning, asOf), revision)),
            LookupMeaning meaning => new SinglePlan(new(Lookup(planner, root, meaning.Target, Id(arguments), asOf), revision)),
            NodeMeaning meaning => new SinglePlan(new(Lookup(planner, root, meaning.Shapes.Of(Id(arguments)), Id(arguments), asOf), revision)),
            NodesMeaning meaning => Nodes(planner, arguments, meaning.Shapes, asOf, revision),
            DatasetMeaning meaning => Dataset(planner, root, meaning.Target, variables, asOf, revision),
            var other => throw new System.Diagnostics.UnreachableException($"No root field is a {other.GetType()}."),
        };
        return plan with { Outputs = planner.Spent, Store = store, FailingType = planner.HasFailedFields ? root.Field.Type : null };
    }

    static string Id(in FieldArguments arguments) => (string)arguments["id"]!;

    static LookupOutput Lookup(SelectionPlanner planner, FieldSelection root, RecordShape target, string id, DateOnly? asOf)
    {
        var kinds = target.Kinds.Count == GovernanceModel.Kinds.Count || target.Kinds.Count == 0 ? null : target.Kinds;
        return new(planner.Name(root), target.Record, id, kinds, planner.Select(root, target, asOf));
    }

    RootPlan Nodes(SelectionPlanner planner, in FieldArguments arguments, NodeShapes shapes, DateOnly? asOf, long? revision)
    {
        var ids = Array.ConvertAll((object?[])arguments["ids"]!, id => (string)id!);
        if (ids.Length > limits.MaxIds)
        {
            throw RequestFault.Of(
                arguments.Field,
                ErrorCodes.LimitExceeded,
                $"\"ids\" takes at most {limits.MaxIds} identifiers.",
                ("requestedItems", ids.Length),
                ("maxAllowedItems", limits.MaxIds));
        }

        var root = arguments.Field;
        if (Array.TrueForAll(ids, id => shapes.Of(id) == shapes.Entity))
        {
            var entities = new LookupListOutput(planner.Name(root), Records.Entity, ids, planner.Select(root, shapes.Entity, asOf));
            return new SinglePlan(new(entities, revision));
        }

        // A list of mixed records is a question for each; they go to the store together.
        var selections = new Dictionary<RecordShape, Selection>(ReferenceEqualityComparer.Instance);
        return new ListPlan(Array.ConvertAll(ids, id => Single(shapes.Of(id), id)));

        GraphQuery Single(RecordShape shape, string id)
        {
            if (!selections.TryGetValue(shape, out var selection))
            {
                selections[shape] = selection = planner.Select(root, shape, asOf);
            }

            return new(new LookupOutput(planner.Name(root), shape.Record, id, null, selection), revision);
        }
    }

    ObjectPlan Dataset(
        SelectionPlanner planner, FieldSelection root, RecordShape target, CoercedVariables variables, DateOnly? asOf, long? revision)
    {
        var queries = new List<GraphQuery>();
        var parts = new List<ConstantOutput?>();
        foreach (var child in root.SelectionsFor(target.ObjectTypes[0], variables))
        {
            var output = planner.Output(child, asOf);
            parts.Add(output as ConstantOutput);
            if (output is not ConstantOutput)
            {
                queries.Add(new(output, revision));
            }
        }

        return new(queries, parts);
    }
}
