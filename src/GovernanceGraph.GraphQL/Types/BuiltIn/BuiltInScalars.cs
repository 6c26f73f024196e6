namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>The scalars of the specification ("Scalars").</summary>
public static class BuiltInScalars
{
    /// <summary>Whole numbers of 32 bits.</summary>
    public static ScalarType Int { get; } =
        new("Int")
        {
            Description =
                "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent "
                + "values between -(2^31) and 2^31 - 1.",
            Serialize = IntScalar.Serialize,
            ParseValue = IntScalar.ParseValue,
            ParseLiteral = IntScalar.ParseLiteral,
            ToLiteral = IntScalar.ToLiteral,
        };

    /// <summary>Finite numbers of double precision.</summary>
    public static ScalarType Float { get; } =
        new("Float")
        {
            Description =
                "The `Float` scalar type represents signed double-precision fractional values as specified by "
                + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
            Serialize = FloatScalar.Serialize,
            ParseValue = FloatScalar.ParseValue,
            ParseLiteral = FloatScalar.ParseLiteral,
            ToLiteral = FloatScalar.ToLiteral,
        };

    public static ScalarType String { get; } =
        new("String")
        {
            Description =
                "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The "
                + "String type is most often used by GraphQL to represent free-form human-readable text.",
            Serialize = StringScalar.Serialize,
            ParseValue = StringScalar.ParseValue,
            ParseLiteral = StringScalar.ParseLiteral,
            ToLiteral = StringScalar.ToLiteral,
        };

    public static ScalarType Boolean { get; } =
        new("Boolean")
        {
            Description = "The `Boolean` scalar type represents `true` or `false`.",
            Serialize = BooleanScalar.Serialize,
            ParseValue = BooleanScalar.ParseValue,
            ParseLiteral = BooleanScalar.ParseLiteral,
            ToLiteral = BooleanScalar.ToLiteral,
        };

    /// <summary>Identifiers, in responses always text.</summary>
    public static ScalarType Id { get; } =
        new("ID")
        {
            Description =
                "The `ID` scalar type represents a unique identifier, often used to refetch an object or "
                + "as key for a cache. The ID type appears in a JSON response as a String; however, it is "
                + "not intended to be human-readable. When expected as an input type, any string (such as "
                + "`\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
            Serialize = IdScalar.Serialize,
            ParseValue = IdScalar.ParseValue,
            ParseLiteral = IdScalar.ParseLiteral,
            ToLiteral = IdScalar.ToLiteral,
        };

    /// <summary>All of them, in the order in which suggestions name them.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    /// <summary>Whether the name is one of the specification's.</summary>
    public static bool IsBuiltIn(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}
