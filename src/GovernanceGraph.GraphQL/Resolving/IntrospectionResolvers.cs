using System.Collections.Frozen;
using System.Diagnostics;
using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// The resolvers of the fields of introspection (specification, section 4), the same for every schema.
/// </summary>
static class IntrospectionResolvers
{
    static readonly FrozenDictionary<FieldDefinition, FieldResolver> Resolvers = Collect().ToFrozenDictionary();

    /// <summary>The resolver of a field of introspection; null for any other field.</summary>
    public static FieldResolver? Find(FieldDefinition field) => Resolvers.GetValueOrDefault(field);

    static Dictionary<FieldDefinition, FieldResolver> Collect()
    {
        var all = new Dictionary<FieldDefinition, FieldResolver>
        {
            [Introspection.SchemaField] = context => new(context.Schema),
            [Introspection.TypeField] = context => new(context.Schema.FindType((string)context.Arguments["name"]!)),
            [Introspection.TypeNameField] = context => new(context.Selection.ParentType.Name),
        };
        AddSchema(new(IntrospectionTypes.Schema, all));
        AddDirective(new(IntrospectionTypes.Directive, all));
        AddType(new(IntrospectionTypes.Type, all));
        AddField(new(IntrospectionTypes.FieldType, all));
        AddInputValue(new(IntrospectionTypes.InputValue, all));
        AddEnumValue(new(IntrospectionTypes.EnumValue, all));
        return all;
    }

    static void AddSchema(Reader<Schema> schema)
    {
        schema.Property("description", it => it.Description);
        schema.Property("types", it => it.Types);
        schema.Property("queryType", it => it.Query);
        schema.Property("mutationType", it => it.Mutation);
        schema.Property("subscriptionType", it => it.Subscription);
        schema.List("directives", it => it.Directives, directive => directive.DeprecationReason);
    }

    static void AddDirective(Reader<DirectiveDefinition> directive)
    {
        directive.Property("name", it => it.Name);
        directive.Property("description", it => it.Description);
        directive.Property("isRepeatable", it => it.IsRepeatable);
        directive.Property("locations", it => it.Locations.Select(location => location.Name()).ToArray());
        directive.List("args", it => it.Arguments, argument => argument.DeprecationReason);
        directive.Deprecation(it => it.DeprecationReason);
    }

    static void AddType(Reader<GraphQLType> type)
    {
        type.Property("kind", KindOf);
        type.Property("name", it => (it as NamedType)?.Name);
        type.Property("description", it => (it as NamedType)?.Description);
        type.Property("specifiedByURL", it => (it as ScalarType)?.SpecifiedByUrl);
        type.List("fields", it => (it as FieldsType)?.Fields, field => field.DeprecationReason);
        type.Property("interfaces", it => (it as FieldsType)?.Interfaces);
        type.Property(
            "possibleTypes",
            (it, schema) => it is NamedType { IsAbstractType: true } named ? schema.PossibleTypes(named) : null
        );
        type.List("enumValues", it => (it as EnumType)?.Values, value => value.DeprecationReason);
        type.List("inputFields", it => (it as InputObjectType)?.Fields, field => field.DeprecationReason);
        type.Property("ofType", it => (it as WrappingType)?.OfType);
        type.Property("isOneOf", it => (it as InputObjectType)?.IsOneOf);
    }

    static void AddField(Reader<FieldDefinition> field)
    {
        field.Property("name", it => it.Name);
        field.Property("description", it => it.Description);
        field.List("args", it => it.Arguments, argument => argument.DeprecationReason);
        field.Property("type", it => it.Type);
        field.Deprecation(it => it.DeprecationReason);
    }

    static void AddInputValue(Reader<InputValueDefinition> input)
    {
        input.Property("name", it => it.Name);
        input.Property("description", it => it.Description);
        input.Property("type", it => it.Type);
        input.Property("defaultValue", DefaultValuePrinter.Print);
        input.Deprecation(it => it.DeprecationReason);
    }

    static void AddEnumValue(Reader<EnumValue> value)
    {
        value.Property("name", it => it.Name);
        value.Property("description", it => it.Description);
        value.Deprecation(it => it.DeprecationReason);
    }

    static string KindOf(GraphQLType type) =>
        type switch
        {
            ScalarType => "SCALAR",
            ObjectType => "OBJECT",
            InterfaceType => "INTERFACE",
            UnionType => "UNION",
            EnumType => "ENUM",
            InputObjectType => "INPUT_OBJECT",
            ListType => "LIST",
            NonNullType => "NON_NULL",
            _ => throw new UnreachableException($"Type \"{type}\" is of an unknown kind."),
        };

    /// <summary>Adds the resolvers of one type, whose values are of the class.</summary>
    sealed class Reader<TParent>(ObjectType type, Dictionary<FieldDefinition, FieldResolver> resolvers)
    {
        public void Property(string name, Func<TParent, object?> read) =>
            Add(name, context => new(read((TParent)context.Parent!)));

        public void Property(string name, Func<TParent, Schema, object?> read) =>
            Add(name, context => new(read((TParent)context.Parent!, context.Schema)));

        /// <summary>A list that leaves out what is deprecated, unless the client asks for it.</summary>
        public void List<TItem>(
            string name,
            Func<TParent, IReadOnlyList<TItem>?> read,
            Func<TItem, string?> deprecationReason
        ) =>
            Add(
                name,
                context =>
                {
                    var items = read((TParent)context.Parent!);
                    return new(
                        context.Arguments[IntrospectionTypes.IncludeDeprecated] is true
                            ? items
                            : items?.Where(item => deprecationReason(item) is null).ToList()
                    );
                }
            );

        public void Deprecation(Func<TParent, string?> reason)
        {
            Property("isDeprecated", parent => reason(parent) is not null);
            Property("deprecationReason", reason);
        }

        void Add(string name, FieldResolver resolver) => resolvers.Add(type.FindField(name)!, resolver);
    }
}
