namespace GovernanceGraph.GraphQL.Language;

// Specification, sections 2.2 to 2.8 and 2.10: documents, operations, selections and fragments.
public sealed partial class Parser
{
    /// <summary>Document: Definition+</summary>
    Document ParseDocument()
    {
        var start = token;
        var definitions = Many(TokenKind.StartOfFile, static parser => parser.ParseDefinition(), TokenKind.EndOfFile);
        return new Document(definitions, SpanFrom(start));
    }

    /// <summary>Definition: ExecutableDefinition, TypeSystemDefinition or TypeSystemExtension</summary>
    DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceOpen))
        {
            return ParseOperationDefinition();
        }

        var hasDescription = PeekDescription();
        var keyword = hasDescription ? LookAhead() : token;
        if (hasDescription && keyword.Kind == TokenKind.BraceOpen)
        {
            throw source.Error(
                token.Start,
                "Unexpected description, descriptions are not supported on shorthand queries."
            );
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return keyword.ValueIn(text) switch
        {
            "query" or "mutation" or "subscription" => ParseOperationDefinition(),
            "fragment" => ParseFragmentDefinition(),
            "schema" => ParseSchemaDefinition(),
            "scalar" => ParseScalarTypeDefinition(),
            "type" => ParseObjectTypeDefinition(),
            "interface" => ParseInterfaceTypeDefinition(),
            "union" => ParseUnionTypeDefinition(),
            "enum" => ParseEnumTypeDefinition(),
            "input" => ParseInputObjectTypeDefinition(),
            "directive" => ParseDirectiveDefinition(),
            _ when hasDescription => throw source.Error(
                token.Start,
                "Unexpected description, only GraphQL definitions support descriptions."
            ),
            "extend" => ParseTypeSystemExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>
    /// OperationDefinition: Description? OperationType Name? VariablesDefinition? Directives? SelectionSet, or
    /// SelectionSet
    /// </summary>
    OperationDefinitionNode ParseOperationDefinition()
    {
        var start = token;
        if (Peek(TokenKind.BraceOpen))
        {
            var selections = ParseSelectionSet();
            return new OperationDefinitionNode(OperationType.Query, null, null, [], [], selections, SpanFrom(start));
        }

        var description = ParseDescription();
        var operation = ParseOperationType();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = OptionalMany(
            TokenKind.ParenthesisOpen,
            static parser => parser.ParseVariableDefinition(),
            TokenKind.ParenthesisClose
        );
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            operation,
            description,
            name,
            variables,
            directives,
            selectionSet,
            SpanFrom(start)
        );
    }

    /// <summary>OperationType: query, mutation or subscription</summary>
    OperationType ParseOperationType()
    {
        var start = Expect(TokenKind.Name);
        return start.ValueIn(text) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(start),
        };
    }

    /// <summary>VariableDefinition: Description? Variable : Type DefaultValue? Directives[Const]?</summary>
    VariableDefinitionNode ParseVariableDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(description, variable, type, defaultValue, directives, SpanFrom(start));
    }

    /// <summary>Variable: $ Name</summary>
    VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(name, SpanFrom(start));
    }

    /// <summary>
    /// SelectionSet: { Selection* }. That it is not empty is a matter of validation, as in the reference.
    /// </summary>
    SelectionSetNode ParseSelectionSet()
    {
        var start = token;
        Descend();
        var selections = Any(TokenKind.BraceOpen, static parser => parser.ParseSelection(), TokenKind.BraceClose);
        Ascend();
        return new SelectionSetNode(selections, SpanFrom(start));
    }

    /// <summary>Selection: Field, FragmentSpread or InlineFragment</summary>
    SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    /// <summary>Field: Alias? Name Arguments? Directives? SelectionSet?</summary>
    FieldNode ParseField()
    {
        var start = token;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = Peek(TokenKind.BraceOpen) ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, SpanFrom(start));
    }

    /// <summary>
    /// FragmentSpread: ... FragmentName Directives?; InlineFragment: ... TypeCondition? Directives? SelectionSet
    /// </summary>
    SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ParseFragmentName();
            return new FragmentSpreadNode(name, ParseDirectives(isConstant: false), SpanFrom(start));
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, SpanFrom(start));
    }

    /// <summary>FragmentDefinition: Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
    FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = token;
        var description = ParseDescription();
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        ExpectKeyword("on");
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(description, name, typeCondition, directives, selectionSet, SpanFrom(start));
    }

    /// <summary>FragmentName: Name but not on</summary>
    NameNode ParseFragmentName() => token.ValueIn(text) == "on" ? throw Unexpected(token) : ParseName();
}
