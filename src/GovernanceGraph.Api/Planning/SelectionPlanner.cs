using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Turns selected fields into outputs of a plan, from the root field down. Made for one root field of one request.
/// </summary>
sealed class SelectionPlanner(
    FieldMappings mappings,
    ApiLimits limits,
    CoercedVariables variables,
    FieldSelection root,
    RequestDay day,
    ArgumentErrors errors,
    CancellationToken cancellationToken
)
{
    const string TypeName = "__typename";
    static readonly OutputName TypeNameOutput = new(TypeName);

    // What a field is after an error, where there will be no plan.
    static readonly ConstantOutput NotPlanned = new(TypeNameOutput, "");

    static readonly Page AnyPage = new(0, null, null, null);

    readonly ConditionBudget budget = new(limits, errors);
    RevisionName? revision;
    IdScope? lastScope;
    int depth; // records within records, the one of the root field the first
    int failed;

    /// <summary>
    /// Errors that end the planning: those of the root field, and those of fields below unless they fail by themselves.
    /// </summary>
    public ArgumentErrors Errors => errors;

    /// <summary>
    /// The id of the one record that the root field looks up; null where it names several or lists them.
    /// </summary>
    public string? OwnerId { get; set; }

    /// <summary>
    /// Whether a field below the root whose arguments cannot be becomes an output that fails by itself; else the
    /// planning ends there.
    /// </summary>
    public bool AllowsFailedFields { get; init; }

    /// <summary>Whether there are such outputs.</summary>
    public bool HasFailedFields => failed > 0;

    /// <summary>How many outputs there are so far.</summary>
    public int Spent { get; private set; }

    /// <summary>
    /// Says which revision the selections that follow are read in; null: the current one, which ids do not name.
    /// </summary>
    public SelectionPlanner In(RevisionName? name)
    {
        revision = name;
        return this;
    }

    /// <summary>The name under which a field's value is put out.</summary>
    public OutputName Name(FieldSelection field) => Name(field, mappings.Of(field.Field).Name);

    /// <summary>The output of one selected field.</summary>
    /// <param name="field">A field of an object type.</param>
    /// <param name="asOf">The day of which the answer speaks there.</param>
    /// <param name="ofSeveralKinds">
    /// Whether the record is an entity of one of several kinds, which share outputs where they can.
    /// </param>
    public Output Output(FieldSelection field, DateOnly? asOf, bool ofSeveralKinds = false)
    {
        Spend(1);
        return errors.HasError ? NotPlanned
            : Mapping(field) is { } mapping ? Output(field, mapping, asOf)
            : ofSeveralKinds ? new KindNameOutput(Name(field, TypeNameOutput))
            : new ConstantOutput(Name(field, TypeNameOutput), field.ParentType.Name);
    }

    /// <summary>Counts outputs, and notices cancellation between them. Too many are an error.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Spend(int outputs)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Spent += outputs;
        if (Spent > limits.MaxOutputs)
        {
            errors.Report(
                root,
                ErrorCodes.LimitExceeded,
                $"A root field may select at most {limits.MaxOutputs} fields, counted separately for "
                    + "each kind of entity; "
                    + "select fewer fields, or fewer lists whose entries are of several kinds."
            );
        }
    }

    /// <summary>The output of a connection; null after an error in its own arguments.</summary>
    public ConnectionOutput? Plan(FieldSelection field, ConnectionMapping mapping, DateOnly? above) =>
        Records(field, mapping, above) is var (records, cursors, asOf)
            ? Plan(field, mapping, records, cursors, asOf)
            : null;

    ConnectionOutput Plan(
        FieldSelection field,
        ConnectionMapping mapping,
        Collection records,
        CursorList cursors,
        DateOnly? asOf
    )
    {
        var parts = Parts(field, mapping.Shape, mapping.Shape.ConnectionType, asOf);
        return new(
            Name(field, mapping.Name),
            mapping.Link,
            Array.Exists(parts, HasCursor) ? records with { Origin = cursors.Origin } : records,
            parts
        );
    }

    // Null after an error.
    (Collection Records, CursorList Cursors, DateOnly? AsOf)? Records(
        FieldSelection field,
        ConnectionMapping mapping,
        DateOnly? above
    )
    {
        var arguments = new FieldArguments(field, variables, errors);
        if (errors.HasError)
        {
            return null;
        }

        var asOf = arguments.AsOf(above, day);
        var shape = mapping.Shape;
        var where = arguments["where"];
        var filter = Filter(field, where, shape.Filter, asOf);
        if (errors.HasError)
        {
            return null;
        }

        var order = new OrderReader(field, limits, asOf, errors).Read(
            arguments["order"],
            shape.Sort,
            shape.DefaultOrder
        );
        if (errors.HasError)
        {
            return null;
        }

        var kinds = mapping.Kinds;
        if (mapping.IsSearch)
        {
            if (Search(arguments, shape) is not var (found, relevance, chosen))
            {
                return null;
            }

            (filter, order, kinds) = (found, relevance, chosen);
        }

        var scope = Scope(arguments, where, asOf);
        if (errors.HasError)
        {
            return null;
        }

        var records = new Collection(filter, order, AnyPage, scope, kinds);
        var cursors = new CursorList(field, mapping.Link, records, revision, depth == 1 ? OwnerId : null);
        return PageReader.Read(arguments, cursors, limits) is { } page
            ? (records with { Page = page }, cursors, asOf)
            : null;
    }

    Filter? Filter(FieldSelection field, object? where, FilterInput input, DateOnly? asOf) =>
        where is null ? null : new FilterReader(field, limits, budget, asOf, day, revision, errors).Read(where, input);

    static bool HasCursor(Output output) =>
        output switch
        {
            EdgesOutput edges => edges.Parts.Any(HasCursor),
            PageInfoOutput page => page.Parts.Any(HasCursor),
            PageInfoFieldOutput { Field: PageInfoField.StartCursor or PageInfoField.EndCursor } or CursorOutput => true,
            _ => false,
        };

    /// <summary>What is selected of the records at a place.</summary>
    public Selection Select(FieldSelection field, RecordShape shape, DateOnly? asOf)
    {
        depth++;
        var selection = Selection(field, shape, asOf);
        depth--;
        return selection;
    }

    Selection Selection(FieldSelection field, RecordShape shape, DateOnly? asOf)
    {
        if (shape.ObjectTypes.Count == 1)
        {
            return new(Outputs(Fields(field, shape.ObjectTypes[0], out var error), error, asOf));
        }

        var chosen = new KindSelections(shape.Kinds.Count);
        for (var i = 0; i < shape.ObjectTypes.Count; i++)
        {
            var fields = Fields(field, shape.ObjectTypes[i], out var error);
            if (error is not null)
            {
                return new(Outputs(fields, error, asOf)); // a condition without a value stands there for every kind
            }

            chosen.Add(fields, this, asOf);
            if (errors.HasError)
            {
                return new([]);
            }
        }

        return chosen.ToSelection(shape.Kinds, this);
    }

    /// <summary>What the field means; null for the name of the type, which every object type has.</summary>
    public FieldMapping? Mapping(FieldSelection field) =>
        field.Field.Name == TypeName ? null : mappings.Of(field.Field);

    Output Output(FieldSelection field, FieldMapping mapping, DateOnly? asOf)
    {
        var name = Name(field, mapping.Name);
        switch (mapping)
        {
            case ValueMapping { Field.IsOfToday: true }:
                return new HeldOnOutput(name, day.Today);
            case ValueMapping value:
                return new FieldOutput(name, value.Field, value.Field.Kind == ValueKind.Id ? ScopeOf(asOf) : null);
            case PlainIdMapping id:
                return new FieldOutput(name, id.Field);
            case RevisionIdMapping:
                return new RevisionIdOutput(name);
            case DatasetIdMapping:
                return new ConstantIdOutput(name, NodeShapes.DatasetId, ScopeOf(asOf));
            case EdgeRelationMapping relation:
                return new EdgeRelationOutput(name, Select(field, relation.Target, asOf));
            case ToOneMapping one:
                return new RecordOutput(name, one.Link, Select(field, one.Target, asOf));
            case ListMapping list:
                return List(field, list, asOf);
            case ConnectionMapping connection:
                return Connection(field, connection, asOf);
            default:
                throw new System.Diagnostics.UnreachableException($"No field below the root is a {mapping.GetType()}.");
        }
    }

    // One for all ids of a day: a root field names few.
    IdScope? ScopeOf(DateOnly? asOf) =>
        asOf is null && revision is null ? null
        : lastScope is { } scope && scope.AsOf == asOf ? scope
        : lastScope = new(asOf);

    Output List(FieldSelection field, ListMapping mapping, DateOnly? asOf)
    {
        var where = new FieldArguments(field, variables, errors)["where"];
        var filter = errors.HasError ? null : Filter(field, where, mapping.Filter, asOf);
        return errors.HasError
            ? Failed(field, errors.Take())
            : new ListOutput(Name(field, mapping.Name), mapping.Link, filter, Select(field, mapping.Target, asOf));
    }

    Output Connection(FieldSelection field, ConnectionMapping mapping, DateOnly? above) =>
        Plan(field, mapping, above) is { } output ? output : Failed(field, errors.Take());

    // A store puts out the text of the constant, and the answer puts null in its place.
    ConstantOutput Failed(FieldSelection field, FieldError error, bool failsParent = false)
    {
        if (!AllowsFailedFields)
        {
            errors.Report(error);
            return NotPlanned;
        }

        if (++failed > limits.MaxFailedFields)
        {
            errors.Report(
                root,
                ErrorCodes.LimitExceeded,
                $"More than {limits.MaxFailedFields} fields inside this one cannot be answered (limit "
                    + $"{nameof(ApiLimits.MaxFailedFields)}); the last of them "
                    + $"is \"{field.ResponseName}\": {error.Message}"
            );
            return NotPlanned;
        }

        var placed = error.Locations.Count > 0 ? error : error with { Locations = [field.Location] };
        return new(new FieldName(field.ResponseName, field.Field.Type, placed, failsParent), "");
    }

    /// <summary>
    /// The fields selected of the type. The condition of a "@skip" or "@include" may have no value; then nothing is
    /// known of the fields, and the field itself is returned for the error.
    /// </summary>
    public IReadOnlyList<FieldSelection> Fields(FieldSelection field, ObjectType type, out FieldError? error)
    {
        error = null;
        try
        {
            return field.SelectionsFor(type, variables);
        }
        catch (GraphQLFieldException exception)
        {
            error = exception.Error;
            return [field];
        }
    }

    Output[] Outputs(IReadOnlyList<FieldSelection> fields, FieldError? error, DateOnly? asOf)
    {
        if (error is not null)
        {
            return [Failed(fields[0], error, failsParent: true)];
        }

        var result = new Output[fields.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Output(fields[i], asOf);
            if (errors.HasError)
            {
                return [];
            }
        }

        return result;
    }

    Output[] Parts(FieldSelection field, ConnectionShape shape, ObjectType type, DateOnly? asOf)
    {
        var fields = Fields(field, type, out var error);
        if (error is not null)
        {
            return Outputs(fields, error, asOf);
        }

        var result = new Output[fields.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Mapping(fields[i]) is PartMapping part
                ? PartOutput(fields[i], part, shape, asOf)
                : Output(fields[i], asOf);
            if (errors.HasError)
            {
                return [];
            }
        }

        return result;
    }

    Output PartOutput(FieldSelection field, PartMapping mapping, ConnectionShape shape, DateOnly? asOf)
    {
        var name = Name(field, mapping.Name);
        return mapping.Part switch
        {
            Part.TotalCount => new TotalCountOutput(name),
            Part.Nodes => new NodesOutput(name, Select(field, shape.Node, asOf)),
            Part.Edges => new EdgesOutput(name, Parts(field, shape, shape.EdgeType, asOf)),
            Part.PageInfo => new PageInfoOutput(name, Parts(field, shape, shape.PageInfoType, asOf)),
            Part.Cursor => new CursorOutput(name),
            Part.Node => new NodeOutput(name, Select(field, shape.Node, asOf)),
            Part.HasNextPage => new PageInfoFieldOutput(name, PageInfoField.HasNextPage),
            Part.HasPreviousPage => new PageInfoFieldOutput(name, PageInfoField.HasPreviousPage),
            Part.StartCursor => new PageInfoFieldOutput(name, PageInfoField.StartCursor),
            Part.EndCursor => new PageInfoFieldOutput(name, PageInfoField.EndCursor),
            _ => throw new System.Diagnostics.UnreachableException($"No output for {mapping.Part}."),
        };
    }

    // Null after an error.
    (Filter Filter, IReadOnlyList<OrderKey> Order, IReadOnlyList<EntityKind>? Kinds)? Search(
        in FieldArguments arguments,
        ConnectionShape shape
    )
    {
        var text = ((string)arguments["text"]!).Trim();
        if (text.Length > limits.MaxTextLength)
        {
            errors.Report(
                arguments.Field,
                ErrorCodes.LimitExceeded,
                $"\"text\" may have at most {limits.MaxTextLength} characters."
            );
            return null;
        }

        var key = SearchKey.Of(text);
        if (key.Length == 0)
        {
            errors.Report(
                arguments.Field,
                ErrorCodes.InvalidArgument,
                "\"text\" must contain at least one letter or digit; accents, punctuation and spaces "
                    + "alone find nothing."
            );
            return null;
        }

        if (key.Length > limits.MaxFoldedTextLength)
        {
            errors.Report(
                arguments.Field,
                ErrorCodes.LimitExceeded,
                $"\"text\" may have at most {limits.MaxFoldedTextLength} characters once characters that "
                    + $"stand for several are expanded (limit {nameof(limits.MaxFoldedTextLength)})."
            );
            return null;
        }

        var kinds = arguments["kinds"] is object?[] members
            ? Array.ConvertAll(members, member => GovernanceModel.Kinds[((EnumMember)member!).Ordinal])
            : null;
        return (new NameSearchFilter(text), [new RelevanceOrderKey(text), .. shape.DefaultOrder], kinds);
    }

    static RelationScope Scope(in FieldArguments arguments, object? where, DateOnly? asOf)
    {
        if (arguments["standing"] is not object?[] standings)
        {
            return FilterReader.Scope(where, asOf);
        }

        var scope = new RelationScope(Holds: false, Refuted: false, asOf);
        foreach (var standing in standings)
        {
            scope =
                ((EnumMember)standing!).Name == "HOLDS" ? scope with { Holds = true } : scope with { Refuted = true };
        }

        if (!scope.Holds && !scope.Refuted)
        {
            arguments.Errors.Report(
                arguments.Field,
                ErrorCodes.InvalidArgument,
                "\"standing\" must name HOLDS, REFUTED or both."
            );
        }

        return scope;
    }

    OutputName Name(FieldSelection field, OutputName own) =>
        AllowsFailedFields ? new FieldName(field.ResponseName, field.Field.Type)
        : field.ResponseName == own.Text ? own
        : new(field.ResponseName);
}
