using System.Globalization;
using System.Text;
using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>Writes a plan as text, one output a line, children indented.</summary>
static class PlanText
{
    internal static string Write(GraphQuery query)
    {
        var text = new StringBuilder();
        if (query.Revision is { } revision)
        {
            text.Append("revision ")
                .Append(
                    revision.Hash is { } hash
                        ? "with hash " + hash
                        : revision.Number!.Value.ToString(CultureInfo.InvariantCulture)
                )
                .Append('\n');
        }

        Write(text, query.Root, 0);
        return text.ToString();
    }

    static void Write(StringBuilder text, Output output, int depth)
    {
        text.Append(' ', depth * 2).Append(output.Name).Append(": ");
        switch (output)
        {
            case ConstantOutput constant:
                text.Append('"').Append(constant.Text).Append("\"\n");
                break;
            case KindNameOutput:
                text.Append("kind name\n");
                break;
            case FieldOutput field:
                text.Append(field.Field).Append(field.Scope is null ? "" : $" {field.Scope}").Append('\n');
                break;
            case RevisionIdOutput:
                text.Append("revision id\n");
                break;
            case HeldOnOutput held:
                text.Append(CultureInfo.InvariantCulture, $"held on {held.Day:yyyy-MM-dd}\n");
                break;
            case RecordOutput record:
                text.Append("one ").Append(record.Link).Append('\n');
                Write(text, record.Selection, depth + 1);
                break;
            case ListOutput list:
                text.Append("list ").Append(list.Link).Append(FilterText.Clause(list.Where)).Append('\n');
                Write(text, list.Selection, depth + 1);
                break;
            case ConnectionOutput connection:
                text.Append("connection ").Append(connection.Link).Append(Write(connection.Records)).Append('\n');
                Write(text, connection.Parts, depth + 1);
                break;
            case TotalCountOutput:
                text.Append("total count\n");
                break;
            case NodesOutput nodes:
                text.Append("nodes\n");
                Write(text, nodes.Selection, depth + 1);
                break;
            case EdgesOutput edges:
                text.Append("edges\n");
                Write(text, edges.Parts, depth + 1);
                break;
            case CursorOutput:
                text.Append("cursor\n");
                break;
            case NodeOutput node:
                text.Append("node\n");
                Write(text, node.Selection, depth + 1);
                break;
            case EdgeRelationOutput relation:
                text.Append("relation\n");
                Write(text, relation.Selection, depth + 1);
                break;
            case PageInfoOutput page:
                text.Append("page\n");
                Write(text, page.Parts, depth + 1);
                break;
            case PageInfoFieldOutput field:
                text.Append(field.Field).Append('\n');
                break;
            case LookupOutput lookup:
                text.Append("the ")
                    .Append(lookup.Target)
                    .Append(Write(lookup.Kinds))
                    .Append(" \"")
                    .Append(lookup.Id)
                    .Append("\"\n");
                Write(text, lookup.Selection, depth + 1);
                break;
            case LookupListOutput lookups:
                text.Append("these ")
                    .Append(lookups.Target)
                    .Append(" \"")
                    .AppendJoin("\", \"", lookups.Ids)
                    .Append("\"\n");
                Write(text, lookups.Selection, depth + 1);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No text for a {output.GetType()}.");
        }
    }

    static void Write(StringBuilder text, IReadOnlyList<Output> outputs, int depth)
    {
        foreach (var output in outputs)
        {
            Write(text, output, depth);
        }
    }

    static void Write(StringBuilder text, Selection selection, int depth)
    {
        if (selection.IsUniform)
        {
            Write(text, selection.Outputs, depth);
            return;
        }

        foreach (var kind in GovernanceModel.Kinds)
        {
            text.Append(' ', depth * 2).Append("of ").Append(kind).Append('\n');
            Write(text, selection.For(kind), depth + 1);
        }
    }

    static string Write(Collection records) =>
        Write(records.Kinds)
        + FilterText.Clause(records.Where)
        + FilterText.Write(records.Scope)
        + (records.Order.Count == 0 ? "" : " order " + string.Join(", ", records.Order.Select(Write)))
        + Write(records.Page);

    static string Write(IReadOnlyList<EntityKind>? kinds) => kinds is null ? "" : " of " + string.Join("|", kinds);

    internal static string Write(OrderKey key)
    {
        var path =
            string.Concat(key.Through.Select(link => link.Name + "."))
            + key switch
            {
                FieldOrderKey field => field.Field.Name,
                RelevanceOrderKey => "relevance",
                CountOrderKey count => "count of " + count.Link.Name + FilterText.Write(count.Scope),
                _ => throw new System.Diagnostics.UnreachableException($"No text for a {key.GetType()}."),
            };
        return (key.OfNode ? "node." : "") + path + (key.Direction == SortDirection.Ascending ? " up" : " down");
    }

    static string Write(Page page) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $" {(page.First is { } first ? $"first {first}" : $"last {page.Last}")}"
                + $"{Place("after", page.After)}{Place("before", page.Before)}"
        );

    static string Place(string word, Cursor? cursor) =>
        cursor is null ? "" : $" {word} ({string.Join(", ", cursor.Values.Append(cursor.Id).Select(Value))})";

    static object Value(object? value) => (value as CutText)?.Key ?? value ?? "null";
}
