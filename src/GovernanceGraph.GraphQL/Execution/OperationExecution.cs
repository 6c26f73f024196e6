using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// One execution of one operation (specification, section 6): writes the response while it resolves, so there is no
/// tree of results. Fields are executed one after another. Each step that returns a bool returns false where a field
/// failed that must not be null: its error is recorded, and the nearest nullable parent takes back what was written.
/// </summary>
sealed partial class OperationExecution : IAnswerReport
{
    readonly PreparedOperation operation;
    readonly CoercedVariables variables;
    readonly ResolverScope scope;
    readonly ExecutionSettings settings;
    readonly ResponseWriter writer;
    readonly PlannedFields planned;
    readonly OperationCost? reportedCost;
    readonly DateOnly today;
    DateOnly? day; // on which the plans are right
    List<GraphQLError>? errors;
    int unlistedErrors; // beyond those that a response keeps
    WarningList? warnings;

    public OperationExecution(
        PreparedOperation operation,
        CoercedVariables variables,
        ResolverScope scope,
        ExecutionSettings settings,
        DateOnly today,
        PlannedFields planned,
        OperationCost? reportedCost = null
    )
    {
        this.operation = operation;
        this.variables = variables;
        this.scope = scope;
        this.settings = settings;
        this.today = today;
        this.planned = planned;
        this.reportedCost = reportedCost;
        scope.Report = this;
        writer = ResponseWriterPool.Rent(settings.MaxResponseBytes, settings.ResponseMemory);
    }

    /// <summary>"Executing Operations": query, mutation, or one event of a subscription.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(object? rootValue)
    {
        writer.WriteRaw(ResponseBody.DataOnly);
        try
        {
            if (planned.Error is { } error)
            {
                Fail(error);
            }
            else if (!await ExecuteRootAsync(rootValue))
            {
                WriteNullData();
            }

            writer.ThrowIfTooLarge();
        }
        catch (GraphQLFieldException exception)
        {
            // Thrown by a field after the request was cancelled.
            Fail(exception.Error);
        }
        catch (ResponseTooLargeException exception)
        {
            (errors, unlistedErrors) = ([new GraphQLError(exception.Message).WithCode("RESPONSE_TOO_LARGE")], 0);
            WriteNullData();
        }
        catch
        {
            ResponseWriterPool.Return(writer);
            throw;
        }

        return ResponseBody.Complete(
            writer,
            new(errors ?? [], unlistedErrors, reportedCost, warnings),
            operation,
            day,
            settings.ResponseMemory
        );
    }

    void Fail(FieldError error)
    {
        AddError(new GraphQLError(error.Message, error.Locations, null, error.Extensions));
        WriteNullData();
    }

    void WriteNullData()
    {
        writer.Rewind(ResponseBody.DataOnly.Length);
        writer.WriteNull();
    }

    /// <summary>"Executing the Root Selection Set"</summary>
    async ValueTask<bool> ExecuteRootAsync(object? rootValue)
    {
        if (planned.InTurn is { } inTurn)
        {
            return await ExecuteRootFieldsInTurnAsync(inTurn, rootValue);
        }

        day = planned.Day;
        var fields = planned.Fields;
        var outcomes = await planned.ExecuteAsync(scope.RequestContext, scope.CancellationToken);
        if (outcomes is null)
        {
            return await ExecuteFieldsAsync(fields, rootValue);
        }

        writer.BeginObject();
        for (var index = 0; index < fields.Count; index++)
        {
            if (!await ExecuteRootFieldAsync(fields[index], outcomes[index], rootValue))
            {
                return false;
            }
        }

        writer.EndObject();
        return true;
    }

    /// <summary>A mutation's root fields: each is finished before the next is begun.</summary>
    async ValueTask<bool> ExecuteRootFieldsInTurnAsync(RootFields root, object? rootValue)
    {
        writer.BeginObject();
        for (var index = 0; index < root.Fields.Length; index++)
        {
            var one = PlannedFields.PlanOne(root, index, variables, today, scope.CancellationToken);
            day ??= one.Day;
            var outcomes = await one.ExecuteAsync(scope.RequestContext, scope.CancellationToken);
            if (!await ExecuteRootFieldAsync(root.Fields[index], outcomes?[0] ?? default, rootValue))
            {
                return false;
            }
        }

        writer.EndObject();
        return true;
    }

    /// <summary>A root field whose selection resolver has answered, or that has none.</summary>
    async ValueTask<bool> ExecuteRootFieldAsync(FieldSelection field, RootFieldOutcome outcome, object? rootValue)
    {
        writer.WritePropertyName(field.ResponseNameUtf8.Span);
        scope.Path.Enter(field.ResponseName);
        var isWritten = outcome switch
        {
            { Answer: { } answer } => WriteAnswer(field, answer),
            { Error: { } error } => Recover(field.Field.Type, writer.Position, Fail(field, error)),
            _ => await ExecuteFieldAsync(field, rootValue),
        };
        scope.Path.Leave();
        return isWritten;
    }

    bool WriteAnswer(FieldSelection field, ISelectionAnswer answer)
    {
        var start = writer.Position;
        try
        {
            return answer.Write(writer, this) || Recover(field.Field.Type, start, isWritten: false);
        }
        catch (Exception exception) when (IsFieldError(exception))
        {
            return Recover(field.Field.Type, start, Fail(field, exception));
        }
    }

    /// <summary>"Executing Selection Sets": the object, or false where a field of it must propagate.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    async ValueTask<bool> ExecuteFieldsAsync(IReadOnlyList<FieldSelection> fields, object? parent)
    {
        writer.BeginObject();
        for (var index = 0; index < fields.Count; index++)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var field = fields[index];
            writer.WritePropertyName(field.ResponseNameUtf8.Span);
            scope.Path.Enter(field.ResponseName);
            var isWritten = await ExecuteFieldAsync(field, parent);
            scope.Path.Leave();
            if (!isWritten)
            {
                return false;
            }
        }

        writer.EndObject();
        return true;
    }

    /// <summary>"Executing Fields": the field's value, null where it may be, or false.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    async ValueTask<bool> ExecuteFieldAsync(FieldSelection field, object? parent)
    {
        var start = writer.Position;
        var depth = scope.Path.Depth;
        bool isWritten;
        try
        {
            var arguments = field.CoerceArguments(variables);
            var value = ResolverOf(field.Field) is { } resolve
                ? await resolve(new ResolverContext(scope, field, parent, arguments))
                : PropertyOf(parent, field.Field.Name);
            isWritten = await CompleteAsync(field.Field.Type, field, value);
        }
        catch (Exception exception) when (IsFieldError(exception))
        {
            scope.Path.LeaveTo(depth);
            isWritten = Fail(field, exception);
        }

        return Recover(field.Field.Type, start, isWritten);
    }

    FieldResolver? ResolverOf(FieldDefinition field) =>
        (field as ExecutableField)?.Resolver ?? IntrospectionResolvers.Find(field) ?? settings.FallbackResolver;

    /// <summary>What a field without a resolver of its own resolves to.</summary>
    static object? PropertyOf(object? parent, string name) =>
        parent is IReadOnlyDictionary<string, object?> properties ? properties.GetValueOrDefault(name) : null;

    /// <summary>"Handling Execution Errors": a failed value becomes null, or its parent fails too.</summary>
    bool Recover(GraphQLType type, int start, bool isWritten)
    {
        if (isWritten)
        {
            return true;
        }

        if (type is NonNullType && operation.PropagatesErrors)
        {
            return false;
        }

        writer.Rewind(start);
        writer.WriteNull();
        return true;
    }

    bool IsFieldError(Exception exception) =>
        exception is not (ResponseTooLargeException or MemoryBudgetException)
        && !scope.CancellationToken.IsCancellationRequested;

    bool Fail(FieldSelection field, string message) => Fail(field, new FieldError(message, []));

    bool Fail(FieldSelection field, Exception exception) => Fail(field, FieldError.Of(exception));

    /// <summary>Records why a field failed.</summary>
    /// <returns>False.</returns>
    bool Fail(FieldSelection field, FieldError error)
    {
        if (error.Cause is { } cause)
        {
            settings.OnUnexpectedError?.Invoke(cause);
        }

        var places = error.Locations.Count > 0 ? error.Locations : field.Locations;
        AddError(new GraphQLError(error.Message, places, scope.Path.ToList(), error.Extensions));
        return false;
    }

    void AddError(GraphQLError error)
    {
        errors ??= [];
        if (errors.Count < MessageText.MaxFieldErrors)
        {
            errors.Add(error);
        }
        else
        {
            unlistedErrors++;
        }
    }

    bool IAnswerReport.PropagatesErrors => operation.PropagatesErrors;

    void IAnswerReport.Fail(IReadOnlyList<object> below, FieldError error)
    {
        if (errors?.Count >= MessageText.MaxFieldErrors)
        {
            unlistedErrors++;
            return;
        }

        if (error.Cause is { } cause)
        {
            settings.OnUnexpectedError?.Invoke(cause);
        }

        AddError(
            new GraphQLError(error.Message, error.Locations, [.. scope.Path.ToList(), .. below], error.Extensions)
        );
    }

    void IAnswerReport.Warn(Warning warning) => (warnings ??= new()).Add(scope.Path.ToList(), warning);
}
