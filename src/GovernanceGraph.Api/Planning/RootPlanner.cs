using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.Api.Types;
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
        var planner = new SelectionPlanner(mappings, limits, variables, root, day, new(), cancellationToken);
        var result = Plan(planner, root, variables, day);
        if (!result.IsError)
        {
            return result;
        }

        // Planned once more, so that a plan without errors pays nothing for those with some.
        var tolerant = new SelectionPlanner(mappings, limits, variables, root, day, new(), cancellationToken)
        {
            AllowsFailedFields = true,
        };
        return Plan(tolerant, root, variables, day);
    }

    PlanningResult Plan(SelectionPlanner planner, FieldSelection root, CoercedVariables variables, RequestDay day)
    {
        var errors = planner.Errors;
        var arguments = new FieldArguments(root, variables, errors);
        var (asOf, revision) = (arguments.AsOf(above: null, day), arguments.Revision());
        var plan = errors.HasError ? null : Plan(planner, arguments, asOf, revision);
        return errors.First is { } error
            ? error
            : plan! with
            {
                Outputs = planner.Spent,
                Store = store,
                FailingType = planner.HasFailedFields ? root.Field.Type : null,
                Day = day.IsAskedFor ? day.Today : null,
            };
    }

    // Null only after an error; after one, a plan has no meaning.
    RootPlan? Plan(SelectionPlanner planner, in FieldArguments arguments, DateOnly? asOf, RevisionName? revision)
    {
        var root = arguments.Field;
        var ids = new IdReader(root, asOf, revision, arguments.SaysEver);
        switch (mappings.Of(root.Field))
        {
            case ConnectionMapping mapping:
                return planner.In(revision).Plan(root, mapping, asOf) is { } output
                    ? new SinglePlan(new(output, revision))
                    : null;
            case LookupMapping mapping:
                return ids.Lookup(Id(arguments), planner.Errors) is { } record
                    ? Record(planner, root, mapping.Target, record)
                    : null;
            case NodeMapping mapping:
                return ids.Lookup(Id(arguments), planner.Errors) is { } node
                    ? Node(planner, root, mapping.Shapes, node)
                    : null;
            case NodesMapping mapping:
                return Nodes(planner, arguments, mapping.Shapes, ids);
            case DatasetMapping mapping:
                return Dataset(planner, root, mapping.Target, asOf, revision);
            case var other:
                throw new System.Diagnostics.UnreachableException($"No root field is a {other.GetType()}.");
        }
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
    static RootPlan? Node(
        SelectionPlanner planner,
        FieldSelection root,
        NodeShapes shapes,
        ScopedId id,
        Dictionary<(RecordShape, DateOnly?, RevisionName?), Selection>? known = null
    )
    {
        var possible = shapes.Of(id.Id);
        if (possible[0].Record == Records.Dataset)
        {
            return Dataset(planner, root, possible[0], id.AsOf, id.Revision);
        }

        if (possible[0].Record == Records.Revision)
        {
            if (id.IsScoped)
            {
                IdReader.ReportRevisionWithScope(root, id, planner.Errors);
                return null;
            }

            return Record(planner, root, possible[0], id with { Id = id.Id[RevisionIdOutput.Prefix.Length..] }, known);
        }

        if (possible.Count == 1)
        {
            return Record(planner, root, possible[0], id, known);
        }

        var queries = new GraphQuery[possible.Count];
        for (var i = 0; i < queries.Length; i++)
        {
            queries[i] = Record(planner, root, possible[i], id, known).Query;
            if (planner.Errors.HasError)
            {
                return null;
            }
        }

        return new FirstPlan(queries);
    }

    RootPlan? Nodes(SelectionPlanner planner, in FieldArguments arguments, NodeShapes shapes, IdReader reader)
    {
        var texts = (object?[])arguments["ids"]!;
        var root = arguments.Field;
        if (texts.Length > limits.MaxIds)
        {
            planner.Errors.Report(
                root,
                ErrorCodes.LimitExceeded,
                $"\"ids\" takes at most {limits.MaxIds} identifiers.",
                ("requestedItems", texts.Length),
                ("maxAllowedItems", limits.MaxIds)
            );
            return null;
        }

        var ids = new ScopedId[texts.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            if (reader.Lookup((string)texts[i]!, planner.Errors) is not { } id)
            {
                return null;
            }

            ids[i] = id;
        }

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
        var items = new RootPlan[ids.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (Node(planner, root, shapes, ids[i], known) is not { } item || planner.Errors.HasError)
            {
                return null;
            }

            items[i] = item;
        }

        return new ListPlan(items);
    }

    static ObjectPlan? Dataset(
        SelectionPlanner planner,
        FieldSelection root,
        RecordShape target,
        DateOnly? asOf,
        RevisionName? revision
    )
    {
        planner.In(revision);
        var queries = new List<GraphQuery>();
        var parts = new List<Output?>();
        var children = planner.Fields(root, target.ObjectTypes[0], out var error);
        if (error is not null)
        {
            planner.Errors.Report(error);
            return null;
        }

        foreach (var child in children)
        {
            var output = planner.Output(child, asOf);
            if (planner.Errors.HasError)
            {
                return null;
            }

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
