using System.Xml;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Text of the data in XML.</summary>
static class XmlText
{
    const char Replacement = '\uFFFD';

    /// <summary>A text in which the characters that XML 1.0 forbids are replaced.</summary>
    internal static string Of(string text)
    {
        for (var k = 0; k < text.Length; k++)
        {
            if (!IsAllowed(text, k))
            {
                return string.Create(
                    text.Length,
                    text,
                    static (characters, whole) =>
                    {
                        for (var k = 0; k < whole.Length; k++)
                        {
                            characters[k] = IsAllowed(whole, k) ? whole[k] : Replacement;
                        }
                    }
                );
            }
        }

        return text;
    }

    static bool IsAllowed(string text, int place) =>
        char.IsHighSurrogate(text[place]) ? place + 1 < text.Length && char.IsLowSurrogate(text[place + 1])
        : char.IsLowSurrogate(text[place]) ? place > 0 && char.IsHighSurrogate(text[place - 1])
        : XmlConvert.IsXmlChar(text[place]);
}
