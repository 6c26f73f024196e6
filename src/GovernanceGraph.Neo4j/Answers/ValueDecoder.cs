using System.Diagnostics;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Reads one value of a row and puts it out.</summary>
abstract class ValueDecoder
{
    /// <summary>
    /// Puts out the value at whose first token the reader stands; afterwards it stands at the last one.
    /// </summary>
    public abstract void Push(ref Utf8JsonReader reader, IRecordSink sink);

    /// <summary>Reads the values of a field.</summary>
    public static ValueDecoder Of(Field field) =>
        field.Kind switch
        {
            ValueKind.Id or ValueKind.Text => TextDecoder.Instance,
            ValueKind.TextList => TextListDecoder.Instance,
            ValueKind.Integer => IntegerDecoder.Instance,
            ValueKind.Boolean => BooleanDecoder.Instance,
            ValueKind.PartialDate or ValueKind.Date => DateDecoder.Instance,
            ValueKind.Instant => InstantDecoder.Instance,
            ValueKind.Enum => new EnumDecoder(field.Enum!),
            _ => throw new UnreachableException($"No values of {field} are read."),
        };
}
