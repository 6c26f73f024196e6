using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

// Specification, sections 2.6, 2.9 and 2.11 to 2.13: arguments, values, type references and directives.
public sealed partial class Parser
{
    /// <summary>Arguments[Const]: ( Argument[?Const]+ )</summary>
    IReadOnlyList<ArgumentNode> ParseArguments(bool isConstant) =>
        OptionalMany<ArgumentNode>(
            TokenKind.ParenthesisOpen,
            isConstant
                ? static parser => parser.ParseArgument(isConstant: true)
                : static parser => parser.ParseArgument(isConstant: false),
            TokenKind.ParenthesisClose
        );

    /// <summary>Argument[Const]: Name : Value[?Const]</summary>
    ArgumentNode ParseArgument(bool isConstant)
    {
        var start = token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValueLiteral(isConstant);
        return new ArgumentNode(name, value, SpanFrom(start));
    }

    /// <summary>
    /// Value[Const]: Variable (not where Const), IntValue, FloatValue, StringValue, BooleanValue, NullValue, EnumValue,
    /// ListValue or ObjectValue
    /// </summary>
    ValueNode ParseValueLiteral(bool isConstant)
    {
        switch (token.Kind)
        {
            case TokenKind.BracketOpen:
                return ParseList(isConstant);
            case TokenKind.BraceOpen:
                return ParseObject(isConstant);
            case TokenKind.Int:
                var integer = Take();
                return new IntValueNode(text[integer.Start..integer.End], SpanFrom(integer));
            case TokenKind.Float:
                var number = Take();
                return new FloatValueNode(text[number.Start..number.End], SpanFrom(number));
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringLiteral();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar:
                return isConstant ? throw UnexpectedVariable() : ParseVariable();
            default:
                throw Unexpected(token);
        }
    }

    Token Take()
    {
        var taken = token;
        Advance();
        return taken;
    }

    StringValueNode ParseStringLiteral()
    {
        var start = Take();
        return new StringValueNode(start.StringValue!, start.Kind == TokenKind.BlockString, SpanFrom(start));
    }

    /// <summary>BooleanValue: true or false; NullValue: null; EnumValue: any other Name</summary>
    ValueNode ParseNamedValue()
    {
        var start = Take();
        return start.ValueIn(text)! switch
        {
            "true" => new BooleanValueNode(true, SpanFrom(start)),
            "false" => new BooleanValueNode(false, SpanFrom(start)),
            "null" => new NullValueNode(SpanFrom(start)),
            var name => new EnumValueNode(name, SpanFrom(start)),
        };
    }

    Exception UnexpectedVariable()
    {
        var dollar = Expect(TokenKind.Dollar);
        return Peek(TokenKind.Name)
            ? source.Error(
                dollar.Start,
                $"Unexpected variable \"${MessageText.Cut(token.ValueIn(text)!)}\" in constant value."
            )
            : Unexpected(dollar);
    }

    /// <summary>ListValue[Const]: [ Value[?Const]* ]</summary>
    ListValueNode ParseList(bool isConstant)
    {
        var start = token;
        Descend();
        var values = Any<ValueNode>(
            TokenKind.BracketOpen,
            isConstant
                ? static parser => parser.ParseValueLiteral(isConstant: true)
                : static parser => parser.ParseValueLiteral(isConstant: false),
            TokenKind.BracketClose
        );
        Ascend();
        return new ListValueNode(values, SpanFrom(start));
    }

    /// <summary>ObjectValue[Const]: { ObjectField[?Const]* }</summary>
    ObjectValueNode ParseObject(bool isConstant)
    {
        var start = token;
        Descend();
        var fields = Any<ObjectFieldNode>(
            TokenKind.BraceOpen,
            isConstant
                ? static parser => parser.ParseObjectField(isConstant: true)
                : static parser => parser.ParseObjectField(isConstant: false),
            TokenKind.BraceClose
        );
        Ascend();
        return new ObjectValueNode(fields, SpanFrom(start));
    }

    /// <summary>ObjectField[Const]: Name : Value[?Const]</summary>
    ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var start = token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValueLiteral(isConstant);
        return new ObjectFieldNode(name, value, SpanFrom(start));
    }

    /// <summary>Directives[Const]: Directive[?Const]+</summary>
    IReadOnlyList<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            directives.Add(ParseDirective(isConstant));
        }

        return directives;
    }

    /// <summary>Directive[Const]: @ Name Arguments[?Const]?</summary>
    DirectiveNode ParseDirective(bool isConstant)
    {
        var start = Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(name, arguments, SpanFrom(start));
    }

    /// <summary>Type: NamedType, ListType or NonNullType</summary>
    TypeNode ParseTypeReference()
    {
        var start = token;
        TypeNode type = Peek(TokenKind.BracketOpen) ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, SpanFrom(start)) : type;
    }

    /// <summary>ListType: [ Type ]</summary>
    ListTypeNode ParseListType()
    {
        Descend();
        var start = Expect(TokenKind.BracketOpen);
        var type = ParseTypeReference();
        Expect(TokenKind.BracketClose);
        Ascend();
        return new ListTypeNode(type, SpanFrom(start));
    }

    /// <summary>NamedType: Name</summary>
    NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name, name.Span);
    }
}
