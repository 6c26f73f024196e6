using System.Diagnostics;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Answers;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>Writes what is put out of records as rows, and says how to read them back.</summary>
sealed class OutputWriter
{
    static readonly RelationScope Everything = new(Holds: true, Refuted: true, AsOf: null);

    readonly ConditionWriter conditions;
    readonly ConnectionWriter connections;

    public OutputWriter(StatementScope scope, ConditionWriter conditions)
    {
        this.conditions = conditions;
        connections = new(scope, conditions, this);
    }

    public ConnectionWriter Connections => connections;

    /// <summary>Adds what is put out of a record to a row.</summary>
    public RowRecord Write(Selection selection, Place place, RowWriter row)
    {
        if (selection.IsUniform || place.Type != Records.Entity)
        {
            return new UniformRecord(Parts(selection.Outputs, place, row, null));
        }

        var kind = row.Add(place.Value(EntityFields.Kind));
        var users = new Dictionary<Output, List<EntityKind>>(ReferenceEqualityComparer.Instance);
        foreach (var one in GovernanceModel.Kinds)
        {
            foreach (var output in selection.For(one))
            {
                if (!users.TryGetValue(output, out var kinds))
                {
                    users[output] = kinds = [];
                }

                kinds.Add(one);
            }
        }

        return new RecordByKind(
            kind,
            [.. GovernanceModel.Kinds.Select(one => Parts(selection.For(one), place, row, users))]
        );
    }

    /// <summary>A row of its own, and how to read it.</summary>
    public (string Row, ValueDecoder Decoder) Row(Selection selection, Place place)
    {
        var row = new RowWriter();
        var record = Write(selection, place, row);
        return (row.Text, new RecordDecoder(record));
    }

    /// <summary>The outputs of an edge.</summary>
    public RowRecord Edge(IReadOnlyList<Output> outputs, Place place, RowWriter row, Func<CursorReader> cursor) =>
        new UniformRecord([
            .. outputs.Select(output =>
                output switch
                {
                    CursorOutput => new CursorPart(output.Name, cursor()),
                    EdgeRelationOutput relation => new RecordPart(relation.Name, Write(relation.Selection, place, row)),
                    NodeOutput node => new RecordPart(
                        node.Name,
                        Write(
                            node.Selection,
                            place is RelationPlace { Node: not null } seen ? seen.NodePlace : place,
                            row
                        )
                    ),
                    _ => Part(output, place, row, null),
                }
            ),
        ]);

    RowPart[] Parts(
        IReadOnlyList<Output> outputs,
        Place place,
        RowWriter row,
        Dictionary<Output, List<EntityKind>>? users
    ) => [.. outputs.Select(output => Part(output, place, row, users))];

    RowPart Part(Output output, Place place, RowWriter row, Dictionary<Output, List<EntityKind>>? users)
    {
        switch (output)
        {
            case ConstantOutput constant:
                return new ConstantPart(constant);
            case KindNameOutput:
                return new ValuePart(output.Name, row.Add(place.Value(EntityFields.Kind)), KindNameDecoder.Instance);
            case FieldOutput { Field.Kind: ValueKind.Id } id:
                return new ValuePart(output.Name, row.Add(place.Value(id.Field)), new IdDecoder(id.Scope));
            case FieldOutput field:
                return new ValuePart(output.Name, row.Add(place.Value(field.Field)), ValueDecoder.Of(field.Field));
            case RevisionIdOutput:
                return new ValuePart(output.Name, row.Add(place.Id), RevisionIdDecoder.Instance);
            case HeldOnOutput held:
                return new ValuePart(output.Name, row.Add(conditions.HeldOn(held.Day, place)), BooleanDecoder.Instance);
            case RecordOutput record when LinkMatcher.KnownEnd(record.Link, place) is { } end:
                return new RecordPart(output.Name, Write(record.Selection, end, row));
            default:
                var (slot, decoder) = row.Add(
                    output,
                    place.Name,
                    () => Value(output, place, users is null ? null : ConditionWriter.Kinds(users[output], place.Name))
                );
                return new ValuePart(output.Name, slot, decoder);
        }
    }

    /// <summary>
    /// What leads to other records, as one expression. Where only some kinds ask for it, nothing is looked for at
    /// others.
    /// </summary>
    (string Text, ValueDecoder Decoder) Value(Output output, Place place, string? kinds)
    {
        switch (output)
        {
            case RecordOutput record:
                return One(conditions.Links.One(record.Link, place).And(ConditionWriter.Some(kinds)), record.Selection);
            case ListOutput list:
                return List(
                    list,
                    conditions.Links.Many(list.Link, place, Everything, list.Where)?.And(ConditionWriter.Some(kinds))
                );
            case ConnectionOutput connection:
                var match = conditions.Links.Many(
                    connection.Link,
                    place,
                    connection.Records.Scope,
                    connection.Records.Where
                );
                return connections.Write(connection, match?.And(ConditionWriter.Some(kinds)), place);
            default:
                throw new UnreachableException($"A record puts out no {output.GetType()}.");
        }
    }

    /// <summary>
    /// The one record that is found, or null: a list of at most one. The server plans "head" of a list apart from the
    /// rest, which costs more.
    /// </summary>
    public (string Text, ValueDecoder Decoder) One(Match match, Selection selection)
    {
        var (row, decoder) = Row(selection, match.Record);
        return ($"COLLECT {{ {match.Text()} RETURN {row} }}", new FirstDecoder(decoder));
    }

    (string Text, ValueDecoder Decoder) List(ListOutput list, Match? match)
    {
        if (match is null)
        {
            return ("[]", new ListDecoder(new RecordDecoder(new UniformRecord([]))));
        }

        var (row, decoder) = Row(list.Selection, match.Record);
        var text = match.Each is { } each
            ? $"[{each}"
                + $"{(match.Conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", match.Conditions))} "
                + $"| {row}]"
            : $"COLLECT {{ {match.Text()} WITH {match.Carried} ORDER BY {match.Order} RETURN {row} }}";
        return (text, new ListDecoder(decoder));
    }
}
