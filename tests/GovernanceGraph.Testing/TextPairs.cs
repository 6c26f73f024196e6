namespace GovernanceGraph.Testing;

/// <summary>A name, and what somebody types who means it or another.</summary>
/// <param name="Kind">The script, or what the pair is about.</param>
/// <param name="Name">The name.</param>
/// <param name="Typed">What is typed.</param>
/// <param name="IsMeant">Whether the name is found by it.</param>
public sealed record TextPair(string Kind, string Name, string Typed, bool IsMeant = true)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: \"{Typed}\" {(IsMeant ? "is" : "is not")} \"{Name}\"";
}

/// <summary>What must be equal, and what must not be: the decisions on folding texts, by example.</summary>
public static class TextPairs
{
    const string ParisCall = "Paris Call for Trust and Security in Cyberspace";
    const string CoteDIvoire = "Côte d’Ivoire";

    /// <summary>Searches: case, accents, punctuation and forms do not matter.</summary>
    public static readonly IReadOnlyList<TextPair> Searches =
    [
        // Marks that a keyboard lacks
        new("marks", CoteDIvoire, "Côte d'Ivoire"), new("marks", CoteDIvoire, "Cote d`Ivoire"), new("marks", CoteDIvoire, "cote dʼivoire"),
        new("marks", CoteDIvoire, "Côte d′Ivoire"), new("marks", CoteDIvoire, "COTE D´IVOIRE"), new("marks", CoteDIvoire, "Co\u0302te d‘Ivoire"),
        new("marks", CoteDIvoire, "Cote dIvoire"), new("marks", CoteDIvoire, "Cote d Ivoire"), new("marks", CoteDIvoire, "Côte-d'Ivoire"),
        new("marks", CoteDIvoire, "Cite d'Ivoire", false), new("marks", "Lao People’s Republic", "lao peoples republic"),
        new("marks", "Charter — “Trust”", "\"Trust\""), new("marks", "Charter — “Trust”", "Charter – «Trust»"), new("marks", "Charter — “Trust”", "charter - ‹trust›"),
        new("marks", "Charter — “Trust”", "„Trust“ ‑ Charter"), new("marks", "Charter — “Trust”", "Charter − Trust"), new("marks", "Charter — “Trust”", "Charters", false),
        new("marks", "Microsoft®", "microsoft"), new("marks", "Airbus™", "Airbus TM", false), new("marks", "Airbus™", "airbus"),

        // Punctuation at words
        new("punctuation", ParisCall, "Paris Call,"), new("punctuation", ParisCall, "(Paris Call)"), new("punctuation", ParisCall, "\"Paris Call\""),
        new("punctuation", ParisCall, "Paris-Call"), new("punctuation", ParisCall, "Paris/Call"), new("punctuation", ParisCall, "Paris_Call"),
        new("punctuation", ParisCall, "¿Paris Call?!"), new("punctuation", ParisCall, "Paris.Call…"), new("punctuation", ParisCall, "[paris] – {call};"),
        new("punctuation", ParisCall, "call: paris"), new("punctuation", ParisCall, "Pari Scall", false), new("punctuation", ParisCall, "Paris Calls", false),
        new("punctuation", "U.S. Cyber Command", "us cyber command"), new("punctuation", "U.S. Cyber Command", "U.S."), new("punctuation", "U.S. Cyber Command", "U.K.", false),
        new("punctuation", "Leonardo S.p.A.", "leonardo spa"), new("punctuation", "AT&T Inc.", "AT&T"), new("punctuation", "AT&T Inc.", "at & t, inc"),
        new("punctuation", "Disney+", "disney +"), new("punctuation", "C++ Alliance", "C++"), new("punctuation", "C Alliance", "C++", false),
        new("punctuation", "Amazon.com", "amazon com"), new("punctuation", "Version 1.5", "1.5"), new("punctuation", "Version 1.5", "15", false),

        // What nobody sees
        new("invisible", ParisCall, "\uFEFFParis Call"), new("invisible", ParisCall, "Paris\u200B Call"), new("invisible", ParisCall, "\u202AParis Call\u202C"),
        new("invisible", ParisCall, "\u2066Paris\u2069\u200E Call\u200F"), new("invisible", ParisCall, "Pa\u00ADris Call"), new("invisible", ParisCall, "Paris\u00A0Call"),
        new("invisible", ParisCall, "Paris\u202FCall\u3000"), new("invisible", ParisCall, "Paris\u2009\t\r\nCall"), new("invisible", ParisCall, "Pa\u2060r\u200Dis\uFE0F Call"),
        new("invisible", "Hu\u00ADawei\u200B", "huawei"), new("invisible", ParisCall, "Par\u00A0is Call", true), new("invisible", ParisCall, "Para\u200Bis", false),

        // Latin
        new("Latin", "Straße der Freiheit", "STRASSE"), new("Latin", "Straße der Freiheit", "strasse DER freiheit"), new("Latin", "STRASSE", "straße"),
        new("Latin", "Türkiye", "TÜRKİYE"), new("Latin", "Türkiye", "TURKIYE"), new("Latin", "Diyarbakır", "DİYARBAKIR"), new("Latin", "Diyarbakır", "diyarbakir"),
        new("Latin", "Łódź", "lodz"), new("Latin", "Ørsted", "orsted"), new("Latin", "Đặng", "dang"), new("Latin", "Việt Nam", "Viet Nam"),
        new("Latin", "Vie\u0323\u0302t Nam", "việt nam"), new("Latin", "Ísland – Þing", "island thing"), new("Latin", "Ærø", "AERO"), new("Latin", "Œuvre", "oeuvre"),
        new("Latin", "Azərbaycan", "azerbaycan"), new("Latin", "Col·lectiu", "collectiu"), new("Latin", "São Tomé e Príncipe", "sao tome e principe"),
        new("Latin", "Österreich", "Oesterreich", false), new("Latin", "Malmö", "Malme", false),

        // Forms kept for older codes
        new("forms", "\uFB01nance \uFB03ce", "finance ffice"), new("forms", "Finance", "\uFB01nance"), new("forms", "ＮＴＴ　Ｄａｔａ", "NTT Data"), new("forms", "NTT", "ｎｔｔ"),
        new("forms", "M² H₂O №5", "m2 h2o no5"), new("forms", "①②③", "123"), new("forms", "ℌello 𝔘nicode", "hello unicode"), new("forms", "Ⅷ", "viii"), new("forms", "Ⅷ", "vi iix", false),

        // Greek
        new("Greek", "Ελλάδα", "ελλαδα"), new("Greek", "Ελλάδα", "ΕΛΛΑΔΑ"), new("Greek", "Κύπρος", "ΚΥΠΡΟΣ"), new("Greek", "ΚΥΠΡΟΣ", "κυπρος"), new("Greek", "Κύπρος", "κυπροσ"),
        new("Greek", "ᾼδης", "αδης"), new("Greek", "Ελλάδα", "Ελλας", false),

        // Cyrillic
        new("Cyrillic", "Йод", "Иод"), new("Cyrillic", "Россия", "РОССИЯ"), new("Cyrillic", "Королёв", "королев"), new("Cyrillic", "Україна", "украіна"),
        new("Cyrillic", "Қазақстан", "казакстан"), new("Cyrillic", "Зам’ятин", "зам'ятин"), new("Cyrillic", "Ґонґадзе", "гонгадзе"), new("Cyrillic", "Россия", "Poccия", false), new("Cyrillic", "Украина", "Украіна", false),

        // Hebrew and Arabic: pointing, and what stretches a line
        new("Hebrew", "יִשְׂרָאֵל", "ישראל"), new("Hebrew", "צה״ל", "צהל"), new("Hebrew", "תל־אביב", "תל אביב"), new("Hebrew", "ישראל", "ישראלי", false),
        new("Arabic", "مُحَمَّد", "محمد"), new("Arabic", "محـــمد", "محمد"), new("Arabic", "الإمارات", "الامارات"), new("Arabic", "آسيا", "اسيا"), new("Arabic", "٢٠١٩", "2019"), new("Arabic", "ﻣﺼﺮ", "مصر"),
        new("Arabic", "مصر", "قطر", false),

        // India and Southeast Asia: marks are letters
        new("Devanagari", "भारत", "भारत"), new("Devanagari", "\u0958\u093C", "\u0915\u093C\u093C"), new("Devanagari", "\u0958लम", "\u0915\u093Cलम"), new("Devanagari", "क़लम", "कलम", false),
        new("Devanagari", "दिल", "दल", false), new("Devanagari", "१२३", "123"),
        new("Thai", "ประเทศไทย", "ประเทศไทย"), new("Thai", "ไทย", "ไท", true), new("Thai", "ปู่", "ปู", true), new("Thai", "ปู", "ปี", false),

        // East Asia
        new("Korean", "한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"), new("Korean", "\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국"), new("Korean", "한국", "중국", false),
        new("Japanese", "ガーナ", "ｶﾞｰﾅ"), new("Japanese", "ｱﾒﾘｶ", "アメリカ"), new("Japanese", "か\u3099", "が"), new("Japanese", "が", "か", true), new("Japanese", "カ", "ガ", false), new("Japanese", "マイクロソフト・ジャパン", "マイクロソフト ジャパン"),
        new("Japanese", "あ", "ア", false), new("Chinese", "中国", "中国"), new("Chinese", "\uF900", "\u8C48"), new("Chinese", "中国", "中國", false), new("Chinese", "「华为」", "华为"),

        // Others
        new("Armenian", "Հայաստան", "ՀԱՅԱՍՏԱՆ"), new("Georgian", "საქართველო", "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ"), new("Georgian", "საქართველო", "სომხეთი", false),
    ];

    /// <summary>Comparisons that ignore case alone: accents, punctuation and forms count.</summary>
    public static readonly IReadOnlyList<TextPair> IgnoringCase =
    [
        new("Latin", "Türkiye", "TÜRKİYE"), new("Latin", "Türkiye", "TÜRKIYE"), new("Latin", "Türkiye", "TURKIYE", false), new("Latin", "Straße", "STRASSE"), new("Latin", "Straße", "STRAẞE"),
        new("Latin", "Diyarbakır", "DİYARBAKIR"), new("Latin", "Diyarbakır", "diyarbakir"), new("Latin", "Co\u0302te", "CÔTE"), new("Latin", "Côte", "COTE", false), new("Latin", "i\u0307stanbul", "İSTANBUL"),
        new("Latin", "Łódź", "ŁÓDŹ"), new("Latin", "Łódź", "LODZ", false), new("Latin", "Ǆ", "ǆ"), new("Latin", "\uFB01nance", "FINANCE"), new("Latin", "Å", "\u212B"),
        new("Latin", "d’Ivoire", "D'IVOIRE", false), new("Latin", "Paris Call", "PARIS-CALL", false), new("Latin", "Kelvin", "\u212Aelvin"),
        new("Greek", "Κύπρος", "ΚΎΠΡΟΣ"), new("Greek", "ὈΔΥΣΣΕΎΣ", "ὀδυσσεύς"), new("Greek", "Ελλάδα", "ΕΛΛΑΔΑ", false), new("Greek", "ᾳ", "ΑΙ"), new("Greek", "ΐ", "Ϊ\u0301"),
        new("Cyrillic", "Йод", "йОД"), new("Cyrillic", "Йод", "ИОД", false), new("Armenian", "և", "ԵՒ"), new("Georgian", "ქართ", "ᲥᲐᲠᲗ"), new("Cherokee", "Ꭰ", "ꭰ"), new("Deseret", "\U00010400", "\U00010428"),
        new("Korean", "한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"), new("Japanese", "カ", "ｶ", false), new("Latin", "NTT", "ＮＴＴ", false),
    ];

    /// <summary>Texts of which a search leaves nothing.</summary>
    public static readonly IReadOnlyList<string> Empty =
        ["", " ", "\u0301", "-", "()", "\u200B", "\uFEFF", "’", "…", "\"\"", "—", "\u00AD\u2060", "\t\u00A0\u3000", "ـ", ".,;:!?", "„“", "\uFE0F", "™", "\u0307\u0308 -", "\u115F", "©", "\u0000"];
}
