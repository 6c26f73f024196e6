using GovernanceGraph.Model;

namespace GovernanceGraph.Neo4j.Layout;

/// <summary>
/// The names of properties. A field of a record is a property of the field's own name; these are the others. Partial
/// dates and days are texts ("2018-11"), whose order is that of dates; enumerations are the names of their values.
/// </summary>
static class Properties
{
    /// <summary>
    /// The version of this layout, of the rules of weighing and of the keys of texts, on the store's node. What is
    /// weighed is stored, so other rules are another layout.
    /// </summary>
    public const int LayoutVersion = 3;

    /// <summary>What <see cref="ToRevision"/> says of a version that no revision has ended.</summary>
    public const int Open = int.MaxValue;

    /// <summary>The first revision that has the version: on every versioned node and relationship.</summary>
    public const string FromRevision = "fromRevision";

    /// <summary>The first revision that no longer has it; <see cref="Open"/> where none ended it.</summary>
    public const string ToRevision = "toRevision";

    /// <summary>
    /// On a relationship of the model whose relation holds: <see cref="FromRevision"/> times <see cref="HeldUnit"/>
    /// plus <see cref="ToRevision"/>. What nearly every question asks of a relationship is then one property, not
    /// three.
    /// </summary>
    public const string Held = "held";

    /// <summary>More than any number of a revision.</summary>
    public const long HeldUnit = 1L << 31;

    /// <summary>On the store's node: the number of the current revision, 0 while nothing was loaded.</summary>
    public const string CurrentRevision = "revision";

    /// <summary>On an entity: <see cref="TextKeys.OfEntity"/>, whose order is that of names and then of ids.</summary>
    public const string NameKey = "nameKey";

    /// <summary>
    /// On an entity: <see cref="Texts.SearchKey.Of"/> of its name and then of each alias, for searches.
    /// </summary>
    public const string SearchKeys = "searchKeys";

    /// <summary>On an entity: its search keys in one text, a line each, for an index of texts.</summary>
    public const string SearchText = "searchText";

    /// <summary>On an entity: <see cref="Texts.CaseFolding.Fold"/> of each alias.</summary>
    public const string AliasesFolded = "aliasesFolded";

    // Ends of facts.
    public const string EntityId = "entityId";
    public const string FromId = "fromId";
    public const string ToId = "toId";
    public const string SourceId = "sourceId";
    public const string SubjectId = "subjectId";
    public const string OfId = "ofId";
    public const string StateId = "stateId";
    public const string DerivedFromId = "derivedFromId";

    // Property values of an entity: lists of the same length, in the order of the link.
    public const string ValueProperties = "valueProperties";
    public const string ValueTexts = "valueTexts";
    public const string ValueTextsKey = "valueTextsKey"; // TextKeys.Order of each
    public const string ValueTextsFolded = "valueTextsFolded"; // CaseFolding.Fold of each
    public const string ValueChosen = "valueChosen";
    public const string ValueSources = "valueSources";

    // Spans of a relationship: lists of the same length, oldest first. A missing first day is "", a missing last day
    // "9999-99-99".
    public const string SpanFrom = "spanFrom";
    public const string SpanTo = "spanTo";
    public const string SpanHeld = "spanHeld";
    public const string SpanStartKnown = "spanStartKnown";

    /// <summary>What stands for the first day of a span that nothing bounds.</summary>
    public const string NoFirstDay = "";

    /// <summary>What stands for the last day of a span that goes on: after every day.</summary>
    public const string NoLastDay = "9999-99-99";

    /// <summary>On a relationship of the model: the ids of its claims, the best source first.</summary>
    public const string Claims = "claims";

    /// <summary>
    /// On a relationship of the model: the ids of the sources of its claims, each once, in the order of the claims.
    /// </summary>
    public const string Sources = "sources";

    /// <summary>
    /// <see cref="TextKeys.Order"/> of the text of a field, but where <see cref="TextKeys.IsPlain"/>: there the order
    /// key is the text in lower case, which Cypher can say.
    /// </summary>
    public static string OrderKeyOf(Field field) => field.Name + "Key";

    /// <summary>A text with case folded, but where <see cref="TextKeys.IsPlain"/>.</summary>
    public static string FoldedOf(Field field) => field.Name + "Folded";
}
