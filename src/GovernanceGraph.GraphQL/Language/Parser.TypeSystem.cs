using System.Collections.Frozen;

namespace GovernanceGraph.GraphQL.Language;

// Specification, section 3: definitions of a type system.
public sealed partial class Parser
{
    static readonly FrozenSet<string> directiveLocations = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "FRAGMENT_VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
        "DIRECTIVE_DEFINITION"
    );

    /// <summary>SchemaDefinition: Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</summary>
    SchemaDefinitionNode ParseSchemaDefinition()
    {
        var start = token;
        var description = ParseDescription();
        ExpectKeyword("schema");
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = Many(
            TokenKind.BraceOpen,
            static parser => parser.ParseOperationTypeDefinition(),
            TokenKind.BraceClose
        );
        return new SchemaDefinitionNode(description, directives, operationTypes, SpanFrom(start));
    }

    /// <summary>RootOperationTypeDefinition: OperationType : NamedType</summary>
    OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = token;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(operation, type, SpanFrom(start));
    }

    /// <summary>ScalarTypeDefinition: Description? scalar Name Directives[Const]?</summary>
    ScalarTypeDefinitionNode ParseScalarTypeDefinition()
    {
        var (start, description, name) = ParseTypeHead("scalar");
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(description, name, directives, SpanFrom(start));
    }

    /// <summary>Description? Keyword Name: how each definition of a type begins.</summary>
    (Token Start, StringValueNode? Description, NameNode Name) ParseTypeHead(string keyword)
    {
        var start = token;
        var description = ParseDescription();
        ExpectKeyword(keyword);
        return (start, description, ParseName());
    }

    /// <summary>
    /// ObjectTypeDefinition: Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    /// </summary>
    ObjectTypeDefinitionNode ParseObjectTypeDefinition()
    {
        var (start, description, name) = ParseTypeHead("type");
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        return new ObjectTypeDefinitionNode(description, name, interfaces, directives, fields, SpanFrom(start));
    }

    /// <summary>ImplementsInterfaces: implements &amp;? NamedType, and more with &amp; between them</summary>
    IReadOnlyList<NamedTypeNode> ParseImplementsInterfaces() =>
        SkipKeyword("implements") ? DelimitedMany(TokenKind.Ampersand, static parser => parser.ParseNamedType()) : [];

    /// <summary>FieldsDefinition: { FieldDefinition+ }</summary>
    IReadOnlyList<FieldDefinitionNode> ParseFieldsDefinition() =>
        OptionalMany(TokenKind.BraceOpen, static parser => parser.ParseFieldDefinition(), TokenKind.BraceClose);

    /// <summary>FieldDefinition: Description? Name ArgumentsDefinition? : Type Directives[Const]?</summary>
    FieldDefinitionNode ParseFieldDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(description, name, arguments, type, directives, SpanFrom(start));
    }

    /// <summary>ArgumentsDefinition: ( InputValueDefinition+ )</summary>
    IReadOnlyList<InputValueDefinitionNode> ParseArgumentsDefinition() =>
        OptionalMany(
            TokenKind.ParenthesisOpen,
            static parser => parser.ParseInputValueDefinition(),
            TokenKind.ParenthesisClose
        );

    /// <summary>InputValueDefinition: Description? Name : Type DefaultValue? Directives[Const]?</summary>
    InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(description, name, type, defaultValue, directives, SpanFrom(start));
    }

    /// <summary>
    /// InterfaceTypeDefinition: Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    /// </summary>
    InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition()
    {
        var (start, description, name) = ParseTypeHead("interface");
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        return new InterfaceTypeDefinitionNode(description, name, interfaces, directives, fields, SpanFrom(start));
    }

    /// <summary>UnionTypeDefinition: Description? union Name Directives[Const]? UnionMemberTypes?</summary>
    UnionTypeDefinitionNode ParseUnionTypeDefinition()
    {
        var (start, description, name) = ParseTypeHead("union");
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        return new UnionTypeDefinitionNode(description, name, directives, types, SpanFrom(start));
    }

    /// <summary>UnionMemberTypes: = |? NamedType, and more with | between them</summary>
    IReadOnlyList<NamedTypeNode> ParseUnionMemberTypes() =>
        Skip(TokenKind.EqualsSign) ? DelimitedMany(TokenKind.Pipe, static parser => parser.ParseNamedType()) : [];

    /// <summary>EnumTypeDefinition: Description? enum Name Directives[Const]? EnumValuesDefinition?</summary>
    EnumTypeDefinitionNode ParseEnumTypeDefinition()
    {
        var (start, description, name) = ParseTypeHead("enum");
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValuesDefinition();
        return new EnumTypeDefinitionNode(description, name, directives, values, SpanFrom(start));
    }

    /// <summary>EnumValuesDefinition: { EnumValueDefinition+ }</summary>
    IReadOnlyList<EnumValueDefinitionNode> ParseEnumValuesDefinition() =>
        OptionalMany(TokenKind.BraceOpen, static parser => parser.ParseEnumValueDefinition(), TokenKind.BraceClose);

    /// <summary>EnumValueDefinition: Description? EnumValue Directives[Const]?</summary>
    EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseEnumValueName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(description, name, directives, SpanFrom(start));
    }

    /// <summary>EnumValue: Name but not true, false or null</summary>
    NameNode ParseEnumValueName() =>
        token.ValueIn(text) is "true" or "false" or "null"
            ? throw source.Error(
                token.Start,
                $"{token.Describe(text)} is reserved and cannot be used for an enum value."
            )
            : ParseName();

    /// <summary>InputObjectTypeDefinition: Description? input Name Directives[Const]? InputFieldsDefinition?</summary>
    InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition()
    {
        var (start, description, name) = ParseTypeHead("input");
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldsDefinition();
        return new InputObjectTypeDefinitionNode(description, name, directives, fields, SpanFrom(start));
    }

    /// <summary>InputFieldsDefinition: { InputValueDefinition+ }</summary>
    IReadOnlyList<InputValueDefinitionNode> ParseInputFieldsDefinition() =>
        OptionalMany(TokenKind.BraceOpen, static parser => parser.ParseInputValueDefinition(), TokenKind.BraceClose);

    /// <summary>
    /// DirectiveDefinition: Description? directive @ Name ArgumentsDefinition? Directives[Const]? repeatable? on
    /// DirectiveLocations
    /// </summary>
    DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = token;
        var description = ParseDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var directives = ParseDirectives(isConstant: true);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = DelimitedMany(TokenKind.Pipe, static parser => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(
            description,
            name,
            arguments,
            directives,
            isRepeatable,
            locations,
            SpanFrom(start)
        );
    }

    /// <summary>DirectiveLocation: ExecutableDirectiveLocation or TypeSystemDirectiveLocation</summary>
    NameNode ParseDirectiveLocation()
    {
        var start = token;
        var name = ParseName();
        return directiveLocations.Contains(name.Value) ? name : throw Unexpected(start);
    }
}
