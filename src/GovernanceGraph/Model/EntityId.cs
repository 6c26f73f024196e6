namespace GovernanceGraph.Model;

/// <summary>
/// The stable identifier of an entity, "kind:slug": the prefix of its kind, a colon and a slug. The slug of a state is
/// its ISO 3166-1 alpha-2 code in upper case; any other slug is kebab-case: a-z and 0-9 in words joined by one hyphen.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Slug">What stands after the colon.</param>
public readonly record struct EntityId(EntityKind Kind, string Slug)
{
    /// <summary>The longest written form, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Reads "kind:slug"; false for anything else.</summary>
    public static bool TryParse(string text, out EntityId id)
    {
        id = default;
        if (text.Length > MaxLength || KindOf(text) is not { } kind)
        {
            return false;
        }

        var slug = text[(kind.Prefix.Length + 1)..];
        if (!(kind == GovernanceModel.State ? IsCountryCode(slug) : IsKebabCase(slug)))
        {
            return false;
        }

        id = new(kind, slug);
        return true;
    }

    /// <summary>The kind that the prefix of an id names, whatever its slug; null where there is none.</summary>
    public static EntityKind? KindOf(ReadOnlySpan<char> id)
    {
        var colon = id.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var prefix = id[..colon];
        foreach (var kind in GovernanceModel.Kinds)
        {
            if (prefix.SequenceEqual(kind.Prefix))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether the text is two upper-case letters A-Z, the form of an ISO 3166-1 alpha-2 code.</summary>
    public static bool IsCountryCode(ReadOnlySpan<char> text) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    /// <summary>Whether the text is kebab-case: words of a-z and 0-9 joined by one hyphen.</summary>
    public static bool IsKebabCase(ReadOnlySpan<char> text)
    {
        var afterHyphen = true; // at the start too: no hyphen may stand there
        foreach (var character in text)
        {
            if (character == '-')
            {
                if (afterHyphen)
                {
                    return false;
                }

                afterHyphen = true;
            }
            else if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
            {
                afterHyphen = false;
            }
            else
            {
                return false;
            }
        }

        return !afterHyphen;
    }

    /// <summary>"kind:slug".</summary>
    public override string ToString() => $"{Kind.Prefix}:{Slug}";
}
