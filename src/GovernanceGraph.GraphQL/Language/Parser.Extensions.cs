namespace GovernanceGraph.GraphQL.Language;

// Specification, section 3: extensions of a type system. An extension that adds nothing is an error.
public sealed partial class Parser
{
    /// <summary>TypeSystemExtension: SchemaExtension, TypeExtension or DirectiveExtension</summary>
    DefinitionNode ParseTypeSystemExtension()
    {
        var keyword = LookAhead();
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return keyword.ValueIn(text) switch
        {
            "schema" => ParseSchemaExtension(),
            "scalar" => ParseScalarTypeExtension(),
            "type" => ParseObjectTypeExtension(),
            "interface" => ParseInterfaceTypeExtension(),
            "union" => ParseUnionTypeExtension(),
            "enum" => ParseEnumTypeExtension(),
            "input" => ParseInputObjectTypeExtension(),
            "directive" => ParseDirectiveExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>extend Keyword: how each extension begins.</summary>
    Token ParseExtensionHead(string keyword)
    {
        var start = token;
        ExpectKeyword("extend");
        ExpectKeyword(keyword);
        return start;
    }

    void RequireAddition(bool addsSomething)
    {
        if (!addsSomething)
        {
            throw Unexpected(token);
        }
    }

    /// <summary>
    /// SchemaExtension: extend schema Directives[Const]? { RootOperationTypeDefinition+ }, or without the braces
    /// </summary>
    SchemaExtensionNode ParseSchemaExtension()
    {
        var start = ParseExtensionHead("schema");
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = OptionalMany(
            TokenKind.BraceOpen,
            static parser => parser.ParseOperationTypeDefinition(),
            TokenKind.BraceClose
        );
        RequireAddition(directives.Count > 0 || operationTypes.Count > 0);
        return new SchemaExtensionNode(directives, operationTypes, SpanFrom(start));
    }

    /// <summary>ScalarTypeExtension: extend scalar Name Directives[Const]</summary>
    ScalarTypeExtensionNode ParseScalarTypeExtension()
    {
        var start = ParseExtensionHead("scalar");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireAddition(directives.Count > 0);
        return new ScalarTypeExtensionNode(name, directives, SpanFrom(start));
    }

    /// <summary>
    /// ObjectTypeExtension: extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    /// </summary>
    ObjectTypeExtensionNode ParseObjectTypeExtension()
    {
        var start = ParseExtensionHead("type");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        RequireAddition(interfaces.Count > 0 || directives.Count > 0 || fields.Count > 0);
        return new ObjectTypeExtensionNode(name, interfaces, directives, fields, SpanFrom(start));
    }

    /// <summary>
    /// InterfaceTypeExtension: extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    /// </summary>
    InterfaceTypeExtensionNode ParseInterfaceTypeExtension()
    {
        var start = ParseExtensionHead("interface");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        RequireAddition(interfaces.Count > 0 || directives.Count > 0 || fields.Count > 0);
        return new InterfaceTypeExtensionNode(name, interfaces, directives, fields, SpanFrom(start));
    }

    /// <summary>UnionTypeExtension: extend union Name Directives[Const]? UnionMemberTypes?</summary>
    UnionTypeExtensionNode ParseUnionTypeExtension()
    {
        var start = ParseExtensionHead("union");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        RequireAddition(directives.Count > 0 || types.Count > 0);
        return new UnionTypeExtensionNode(name, directives, types, SpanFrom(start));
    }

    /// <summary>EnumTypeExtension: extend enum Name Directives[Const]? EnumValuesDefinition?</summary>
    EnumTypeExtensionNode ParseEnumTypeExtension()
    {
        var start = ParseExtensionHead("enum");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValuesDefinition();
        RequireAddition(directives.Count > 0 || values.Count > 0);
        return new EnumTypeExtensionNode(name, directives, values, SpanFrom(start));
    }

    /// <summary>InputObjectTypeExtension: extend input Name Directives[Const]? InputFieldsDefinition?</summary>
    InputObjectTypeExtensionNode ParseInputObjectTypeExtension()
    {
        var start = ParseExtensionHead("input");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldsDefinition();
        RequireAddition(directives.Count > 0 || fields.Count > 0);
        return new InputObjectTypeExtensionNode(name, directives, fields, SpanFrom(start));
    }

    /// <summary>DirectiveExtension: extend directive @ Name Directives[Const]</summary>
    DirectiveExtensionNode ParseDirectiveExtension()
    {
        var start = ParseExtensionHead("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireAddition(directives.Count > 0);
        return new DirectiveExtensionNode(name, directives, SpanFrom(start));
    }
}
