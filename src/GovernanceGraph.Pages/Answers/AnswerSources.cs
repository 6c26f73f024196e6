using System.Text.Json;

namespace GovernanceGraph.Pages.Answers;

/// <summary>A source that an answer names.</summary>
/// <param name="Title">Its title; null: the query does not ask for it.</param>
/// <param name="Url">Its address; null: it has none, or the query does not ask for it.</param>
/// <param name="Published">When it was published; null as above.</param>
/// <param name="Id">Its id; null as above.</param>
public sealed record AnswerSource(string? Title, string? Url, string? Published, string? Id);

/// <summary>Finds the sources that an answer names.</summary>
static class AnswerSources
{
    /// <summary>The sources, each once, in the order in which the answer first names them.</summary>
    internal static IReadOnlyList<AnswerSource> Of(JsonElement data)
    {
        var found = new List<AnswerSource>();
        Collect(data, isSource: false, found, []);
        return found;
    }

    static void Collect(JsonElement value, bool isSource, List<AnswerSource> found, HashSet<AnswerSource> known)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                if (isSource)
                {
                    var source = new AnswerSource(
                        Text(value, "title"),
                        Text(value, "url"),
                        Text(value, "published"),
                        Text(value, "plainId") ?? Text(value, "id")
                    );
                    if ((source.Title ?? source.Id) is not null && known.Add(source))
                    {
                        found.Add(source);
                    }
                }

                foreach (var member in value.EnumerateObject())
                {
                    Collect(member.Value, member.NameEquals("source") || member.NameEquals("sources"), found, known);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, isSource, found, known);
                }

                break;
            default:
                break;
        }
    }

    static string? Text(JsonElement value, string member) =>
        value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
