namespace GovernanceGraph.Queries;

/// <summary>Takes marks off Latin letters: a small table, because the base library decomposes only where ICU is installed.</summary>
static class Diacritics
{
    // Upper-case letters of Latin-1, Latin Extended-A and Latin Extended Additional that names of actors use, with what stands for them.
    static readonly Dictionary<char, string> Plain = Build(
        "A:ÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ", "AE:Æ", "C:ÇĆĈĊČ", "D:ĎĐÐ", "E:ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ", "G:ĜĞĠĢǦ", "H:ĤĦ", "I:ÌÍÎÏĨĪĬĮİǏỈỊ", "J:Ĵ",
        "K:Ķ", "L:ĹĻĽĿŁ", "N:ÑŃŅŇ", "O:ÒÓÔÕÖØŌŎŐǑƠỌỎỐỒỔỖỘỚỜỞỠỢ", "OE:Œ", "R:ŔŖŘ", "S:ŚŜŞŠȘ", "SS:ßẞ", "T:ŢŤŦȚ", "TH:Þ",
        "U:ÙÚÛÜŨŪŬŮŰŲǓƯỤỦỨỪỬỮỰ", "W:ŴẀẂẄ", "Y:ÝŶŸỲỴỶỸ", "Z:ŹŻŽ");

    internal static string Remove(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var result = new System.Text.StringBuilder(text.Length + 4);
        foreach (var character in text)
        {
            if (Plain.TryGetValue(character, out var plain))
            {
                result.Append(plain);
            }
            else if (character is not (>= '\u0300' and <= '\u036F')) // combining marks of a decomposed text
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    static Dictionary<char, string> Build(params string[] lines)
    {
        var plain = new Dictionary<char, string>();
        foreach (var line in lines)
        {
            var (letter, marked) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            foreach (var character in marked)
            {
                plain[character] = letter;
            }
        }

        return plain;
    }
}
