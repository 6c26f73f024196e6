using System.Collections.Frozen;

namespace GovernanceGraph.Model;

/// <summary>
/// The codes of ISO 3166-1 alpha-2 by which states are named, and what is often written in their place.
/// </summary>
public static class CountryCodes
{
    // Assigned, as of 2026.
    const string Assigned =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
        + "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU "
        + "CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI "
        + "GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE "
        + "IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU "
        + "LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT "
        + "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
        + "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM "
        + "SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA "
        + "VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    // ISO 3166-3: states that are no more, which sources of their time name. XK is not of the standard, and everybody
    // writes it for Kosovo.
    const string Others = "AN BU CS DD NT SU TP YD YU ZR XK";

    static readonly FrozenSet<string> Known = $"{Assigned} {Others}".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Codes of languages, of the Olympic committee and of the road, and what people say.
    const string WrittenInstead =
        "UK=GB EN=GB ENG=GB SCO=GB EL=GR FX=FR ZH=CN JA=JP KO=KR DA=DK SUI=CH GER=DE NED=NL POR=PT "
        + "GRE=GR CRO=HR SLO=SI DEN=DK "
        + "UAE=AE KSA=SA RSA=ZA DPRK=KP ROK=KR PRC=CN ROC=TW DRC=CD USSR=SU USA=US";

    static readonly FrozenDictionary<string, string> Meant = WrittenInstead
        .Split(' ')
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the code is one that a state has or had.</summary>
    public static bool IsKnown(string code) => Known.Contains(code);

    /// <summary>The code that was probably meant; null where none is known.</summary>
    public static string? MeantBy(string text) => Meant.GetValueOrDefault(text);
}
