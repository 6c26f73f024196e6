using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Planning;

/// <summary>Makes the plan of a root field.</summary>
sealed class RootPlanner(FieldMappings mappings, ApiLimits limits, IGraphStore? store)
{
    /// <summary>
    /// The plan of a root field and all that is selected below it; fields below whose arguments cannot be fail by
    /// themselves.
    /// </summary>
    /// <returns>The plan, or what is wrong with the arguments of the root field.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PlanningResult Plan(
        FieldSelection root,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var day = new RequestDay(today);
        RootPlan plan;
        try
        {
            plan = Plan(
                new SelectionPlanner(mappings, limits, variables, root, day, cancellationToken),
                root,
                variables,
                day
            );
        }
        catch (GraphQLFieldException)
        {
            // Planned once more, so that a plan without errors pays nothing for those with some.
            var tolerant = new SelectionPlanner(mappings, limits, variables, root, day, cancellationToken)
            {
                AllowsFailedFields = true,
            };
            try
            {
                plan = Plan(tolerant, root, variables, day);
            }
            catch (GraphQLFieldException exception)
            {
                return exception.Error;
            }
        }

        return day.IsAskedFor ? plan with { Day = today } : plan;
    }

    RootPlan Plan(SelectionPlanner planner, FieldSelection root, CoercedVariables variables, RequestDay day)
    {
        var arguments = new FieldArguments(root, variables);
        var (asOf, revision) = (arguments.AsOf(above: null, day), arguments.Revision());
        var ids = new IdReader(root, asOf, revision, arguments.SaysEver);
        var plan = mappings.Of(root.Field) switch
        {
            ConnectionMapping mapping => new SinglePlan(new(planner.In(revision).Plan(root, mapping, asOf), revision)),
            LookupMapping mapping => Record(planner, root, mapping.Target, ids.Lookup(Id(arguments))),
            NodeMapping mapping => Node(planner, root, mapping.Shapes, ids.Lookup(Id(arguments)), variables),
            NodesMapping mapping => Nodes(planner, arguments, mapping.Shapes, ids, variables),
            DatasetMapping mapping => Dataset(planner, root, mapping.Target, variables, asOf, revision),
            var other => throw new System.Diagnostics.UnreachableException($"No root field is a {other.GetType()}."),
        };
        return plan with
        {
            Outputs = planner.Spent,
            Store = store,
            FailingType = planner.HasFailedFields ? root.Field.Type : null,
        };
    }

    static string Id(in FieldArguments arguments) => (string)arguments["id"]!;

    static SinglePlan Record(
        SelectionPlanner planner,
        FieldSelection root,
        RecordShape target,
        ScopedId id,
        Dictionary<(RecordShape, DateOnly?, RevisionName?), Selection>? known = null
    )
    {
        var (selection, key) = ((Selection?)null, (target, id.AsOf, id.Revision));
        if (known?.TryGetValue(key, out selection) is not true)
        {
            planner.OwnerId = known is null ? id.Id : null;
            selection = planner.In(id.Revision).Select(root, target, id.AsOf);
            known?.Add(key, selection);
        }

        var kinds = target.Kinds.Count == GovernanceModel.Kinds.Count || target.Kinds.Count == 0 ? null : target.Kinds;
        return new(new(new LookupOutput(planner.Name(root), target.Record, id.Id, kinds, selection!), id.Revision));
    }

    // Records of one shape that are read alike share their selection.
    static RootPlan Node(
        SelectionPlanner planner,
        FieldSelection root,
        NodeShapes shapes,
        ScopedId id,
        CoercedVariables variables,
        Dictionary<(RecordShape, DateOnly?, RevisionName?), Selection>? known = null
    )
    {
        var possible = shapes.Of(id.Id);
        if (possible[0].Record == Records.Dataset)
        {
            return Dataset(planner, root, possible[0], variables, id.AsOf, id.Revision);
        }

        if (possible[0].Record == Records.Revision)
        {
            return id.IsScoped
                ? throw IdReader.RevisionWithScope(root, id)
                : Record(planner, root, possible[0], id with { Id = id.Id[RevisionIdOutput.Prefix.Length..] }, known);
        }

        return possible.Count == 1
            ? Record(planner, root, possible[0], id, known)
            : new FirstPlan([.. possible.Select(shape => Record(planner, root, shape, id, known).Query)]);
    }

    RootPlan Nodes(
        SelectionPlanner planner,
        in FieldArguments arguments,
        NodeShapes shapes,
        IdReader reader,
        CoercedVariables variables
    )
    {
        var texts = (object?[])arguments["ids"]!;
        var root = arguments.Field;
        if (texts.Length > limits.MaxIds)
        {
            throw RequestFault.Of(
                root,
                ErrorCodes.LimitExceeded,
                $"\"ids\" takes at most {limits.MaxIds} identifiers.",
                ("requestedItems", texts.Length),
                ("maxAllowedItems", limits.MaxIds)
            );
        }

        var ids = Array.ConvertAll(texts, id => reader.Lookup((string)id!));
        if (
            Array.TrueForAll(
                ids,
                id => shapes.Of(id.Id)[0] == shapes.Entity && id.AsOf == ids[0].AsOf && id.Revision == ids[0].Revision
            )
        )
        {
            var (asOf, revision) = ids.Length == 0 ? (null, null) : (ids[0].AsOf, ids[0].Revision);
            var selection = planner.In(revision).Select(root, shapes.Entity, asOf);
            return new SinglePlan(
                new(
                    new LookupListOutput(
                        planner.Name(root),
                        Records.Entity,
                        Array.ConvertAll(ids, id => id.Id),
                        selection
                    ),
                    revision
                )
            );
        }

        // A list of mixed records is a question for each, or several; they go to the store together.
        var known = new Dictionary<(RecordShape, DateOnly?, RevisionName?), Selection>();
        return new ListPlan(Array.ConvertAll(ids, id => Node(planner, root, shapes, id, variables, known)));
    }

    static ObjectPlan Dataset(
        SelectionPlanner planner,
        FieldSelection root,
        RecordShape target,
        CoercedVariables variables,
        DateOnly? asOf,
        RevisionName? revision
    )
    {
        planner.In(revision);
        var queries = new List<GraphQuery>();
        var parts = new List<Output?>();
        foreach (var child in root.SelectionsFor(target.ObjectTypes[0], variables))
        {
            var output = planner.Output(child, asOf);
            var isConstant = output is ConstantOutput or ConstantIdOutput;
            parts.Add(isConstant ? output : null);
            if (!isConstant)
            {
                queries.Add(new(output, revision));
            }
        }

        if (queries.Count == 0 && revision is not null)
        {
            queries.Add(new(ShownRevision, revision)); // the store says whether there is such a revision
        }

        return new(queries, parts, revision);
    }

    static readonly RecordOutput ShownRevision = new(
        new(DatasetLinks.Revision.Name),
        DatasetLinks.Revision,
        new([new FieldOutput(new(RevisionFields.Number.Name), RevisionFields.Number)])
    );
}
