using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type of the schema: a named type, or a list or non-null type around another.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside all lists and non-null types.</summary>
    public NamedType NamedType
    {
        get
        {
            var type = this;
            while (type is WrappingType wrapping)
            {
                type = wrapping.OfType;
            }

            return type as NamedType ?? throw new UnreachableException($"Type \"{type}\" has no name.");
        }
    }

    /// <summary>The type without an outermost non-null.</summary>
    public GraphQLType NullableType => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Whether the named type is a scalar, an enum or an input object.</summary>
    public bool IsInputType => NamedType is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether the named type is a scalar, an enum, an object, an interface or a union.</summary>
    public bool IsOutputType => NamedType is not InputObjectType;
}

/// <summary>A list or non-null type.</summary>
public abstract class WrappingType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The type inside.</summary>
    public GraphQLType OfType { get; } = ofType;
}

/// <summary>A list whose items have the type inside.</summary>
public sealed class ListType(GraphQLType ofType) : WrappingType(ofType)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type whose values are never null.</summary>
public sealed class NonNullType : WrappingType
{
    /// <summary>Wraps a nullable type.</summary>
    /// <exception cref="ArgumentException">The type inside is non-null itself.</exception>
    public NonNullType(GraphQLType ofType)
        : base(ofType)
    {
        if (ofType is NonNullType)
        {
            throw new ArgumentException(
                $"Type \"{ofType}\" is non-null already; wrap the nullable type.",
                nameof(ofType)
            );
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
