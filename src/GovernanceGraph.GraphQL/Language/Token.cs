using System.Diagnostics;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

enum TokenKind
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenthesisOpen,
    ParenthesisClose,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>
/// One token of a document. Names and numbers are their own text; only strings carry a value that differs from it.
/// </summary>
readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column, string? StringValue = null)
{
    /// <summary>
    /// What the token stands for: the name, the number as written, the string's text. Absent for punctuation.
    /// </summary>
    public string? ValueIn(string text) =>
        Kind switch
        {
            TokenKind.Name or TokenKind.Int or TokenKind.Float => text[Start..End],
            TokenKind.String or TokenKind.BlockString => StringValue,
            _ => null,
        };

    /// <summary>Whether the token is that name. Compares without making a string.</summary>
    public bool IsKeyword(string text, string keyword) =>
        Kind == TokenKind.Name && text.AsSpan(Start, End - Start).SequenceEqual(keyword);

    /// <summary>The token as an error names it.</summary>
    public string Describe(string text) =>
        ValueIn(text) is { } value ? $"{Describe(Kind)} \"{MessageText.Cut(value)}\"" : Describe(Kind);

    /// <summary>A kind of token as an error names it: punctuation in quotes.</summary>
    public static string Describe(TokenKind kind) =>
        kind switch
        {
            TokenKind.StartOfFile => "<SOF>",
            TokenKind.EndOfFile => "<EOF>",
            TokenKind.Bang => "\"!\"",
            TokenKind.Dollar => "\"$\"",
            TokenKind.Ampersand => "\"&\"",
            TokenKind.ParenthesisOpen => "\"(\"",
            TokenKind.ParenthesisClose => "\")\"",
            TokenKind.Spread => "\"...\"",
            TokenKind.Colon => "\":\"",
            TokenKind.EqualsSign => "\"=\"",
            TokenKind.At => "\"@\"",
            TokenKind.BracketOpen => "\"[\"",
            TokenKind.BracketClose => "\"]\"",
            TokenKind.BraceOpen => "\"{\"",
            TokenKind.Pipe => "\"|\"",
            TokenKind.BraceClose => "\"}\"",
            TokenKind.Name => "Name",
            TokenKind.Int => "Int",
            TokenKind.Float => "Float",
            TokenKind.String => "String",
            TokenKind.BlockString => "BlockString",
            _ => throw new UnreachableException(),
        };
}
