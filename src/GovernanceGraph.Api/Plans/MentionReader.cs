using GovernanceGraph.Api.Errors;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Plans;

/// <summary>
/// Reads a plan for what may be a mistake. Each part is read once, though entities of several kinds share parts.
/// </summary>
sealed class MentionReader
{
    /// <summary>The most that is checked of one plan.</summary>
    const int MaxMentions = 1_000;

    /// <summary>The most lists of one plan whose records without dates are counted.</summary>
    const int MaxUndated = 3;

    static readonly OutputName TotalCount = new("totalCount");

    readonly List<Mention> mentions = [];
    readonly List<Warning> warnings = [];
    readonly List<object> path = [];
    readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    int undated;
    RevisionName? revision; // of the question that is read

    /// <summary>What only the data can tell, and what is certain without it.</summary>
    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<Warning> Warnings) Read(RootPlan plan)
    {
        var reader = new MentionReader();
        reader.ReadPlan(plan);
        return (reader.mentions, reader.warnings);
    }

    void ReadPlan(RootPlan plan)
    {
        switch (plan)
        {
            case ListPlan list:
                foreach (var item in list.Items)
                {
                    ReadPlan(item);
                }

                break;
            case FirstPlan first:
                revision = first.Queries[0].Revision;
                var lookups = first.Queries.Select(query => query.Root).OfType<LookupOutput>().ToArray();
                Add(
                    new IdMention(
                        [.. lookups.Select(lookup => lookup.Target)],
                        lookups[0].Id,
                        null,
                        revision,
                        [.. path]
                    )
                );
                foreach (var lookup in lookups)
                {
                    Read(lookup.Selection);
                }

                break;
            default:
                foreach (var query in plan.Queries)
                {
                    revision = query.Revision;
                    if (plan is ObjectPlan)
                    {
                        Below(query.Root.Name, () => Read(query.Root));
                    }
                    else
                    {
                        Read(query.Root);
                        CountUndated(query);
                    }
                }

                break;
        }
    }

    void Read(Output output)
    {
        switch (output)
        {
            case LookupOutput lookup:
                Add(lookup.Target, lookup.Id, lookup.Kinds);
                Read(lookup.Selection);
                break;
            case LookupListOutput lookups:
                foreach (var id in lookups.Ids)
                {
                    Add(lookups.Target, id, kinds: null);
                }

                Read(lookups.Selection);
                break;
            case ConnectionOutput connection:
                Read(connection.Records.Where);
                Read(connection.Parts);
                break;
            case ListOutput list:
                Read(list.Where);
                Read(list.Selection);
                break;
            case RecordOutput record:
                Read(record.Selection);
                break;
            case NodesOutput nodes:
                Read(nodes.Selection);
                break;
            case NodeOutput node:
                Read(node.Selection);
                break;
            case EdgesOutput edges:
                Read(edges.Parts);
                break;
        }
    }

    void Read(Selection selection)
    {
        if (selection.IsUniform)
        {
            Read(selection.Outputs);
            return;
        }

        foreach (var kind in GovernanceModel.Kinds)
        {
            Read(selection.For(kind));
        }
    }

    void Read(IReadOnlyList<Output> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            var output = outputs[i];
            if (output is not (FieldOutput or ConstantOutput or KindNameOutput) && seen.Add(output))
            {
                path.Add(output.Name.Text);
                Read(output);
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    void Read(Filter? filter)
    {
        switch (filter)
        {
            case FieldFilter { Comparison: Comparison.Equal or Comparison.In } field:
                Compare(field);
                break;
            case AllFilter all:
                Read(all.Filters);
                break;
            case AnyFilter any:
                Read(any.Filters);
                break;
            case NotFilter not:
                Read(not.Filter);
                break;
            case LinkFilter link:
                Read(link.Where);
                break;
            case NodeFilter node:
                Read(node.Where);
                break;
            case QuantifierFilter quantifier:
                Read(quantifier.Where);
                break;
        }
    }

    void Read(IReadOnlyList<Filter> filters)
    {
        foreach (var filter in filters)
        {
            Read(filter);
        }
    }

    void Compare(FieldFilter filter)
    {
        var field = filter.Field;
        var isId = field.Kind == ValueKind.Id;
        if (!isId && !GraphStatistics.FieldsOfFewValues.Contains(field))
        {
            return;
        }

        if (filter.Value is not object?[] values)
        {
            values = [filter.Value];
        }

        foreach (var text in values.OfType<string>())
        {
            if (!isId)
            {
                AddValue(new(field, text, filter.IgnoreCase, [.. path]));
            }
            else if (field.Owner == Records.Relation && EntityId.TryParse(text, out _))
            {
                warnings.Add(
                    new(
                        WarningCodes.IdOfRelation,
                        $"\"{text}\" is the identifier of an entity, but the \"id\" it is compared with "
                            + "is that of the relation. Compare the identifier of the entity at the other "
                            + $"end: node: {{ id: … }}.",
                        [.. path],
                        $"node: {{ id: {{ eq: \"{text}\" }} }}"
                    )
                );
            }
            else
            {
                Add(field.Owner, text, kinds: null);
            }
        }
    }

    void Add(RecordType type, string id, IReadOnlyList<EntityKind>? kinds)
    {
        // A revision that is not there is an error of its own, and the data set is always there.
        if (type != Records.Revision && type != Records.Dataset)
        {
            Add(new IdMention([type], id, kinds, revision, [.. path]));
        }
    }

    // What is known are the values of the newest revision.
    void AddValue(ValueMention mention)
    {
        if (revision is null)
        {
            Add(mention);
        }
    }

    void Add(Mention mention)
    {
        if (mentions.Count < MaxMentions)
        {
            mentions.Add(mention);
        }
    }

    // Of root lists, and of lists of the one record that is asked for: below lists there would be a number for each
    // record.
    void CountUndated(GraphQuery query)
    {
        switch (query.Root)
        {
            case ConnectionOutput connection:
                CountUndated(connection, left => query with { Root = left });
                break;
            case LookupOutput { Selection.IsUniform: true } lookup:
                foreach (var connection in lookup.Selection.Outputs.OfType<ConnectionOutput>())
                {
                    Below(
                        connection.Name,
                        () =>
                            CountUndated(
                                connection,
                                left => query with { Root = lookup with { Selection = new([left]) } }
                            )
                    );
                }

                break;
        }
    }

    void CountUndated(ConnectionOutput connection, Func<ConnectionOutput, GraphQuery> ask)
    {
        if (
            undated < MaxUndated
            && connection.Records.Where is { } where
            && UndatedFilter.Of(where) is (var left, var dates)
        )
        {
            undated++;
            var records = connection.Records with { Where = left, Order = [], Page = new(First: 0, null, null, null) };
            Add(
                new UndatedMention(
                    ask(connection with { Records = records, Parts = [new TotalCountOutput(TotalCount)] }),
                    dates,
                    [.. path]
                )
            );
        }
    }

    void Below(OutputName name, Action read)
    {
        path.Add(name.Text);
        read();
        path.RemoveAt(path.Count - 1);
    }
}
