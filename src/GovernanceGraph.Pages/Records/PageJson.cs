using System.Text.Json.Serialization;

namespace GovernanceGraph.Pages.Records;

/// <summary>Reads answers without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AskEntityAnswer))]
[JsonSerializable(typeof(AskSchemaAnswer))]
[JsonSerializable(typeof(EntityAnswer))]
[JsonSerializable(typeof(ExportHeadAnswer))]
[JsonSerializable(typeof(ExportPageAnswer))]
[JsonSerializable(typeof(HomeAnswer))]
[JsonSerializable(typeof(ListAnswer))]
[JsonSerializable(typeof(NearMatches))]
[JsonSerializable(typeof(RelationAnswer))]
[JsonSerializable(typeof(RelationLines))]
[JsonSerializable(typeof(RevisionsAnswer))]
[JsonSerializable(typeof(RevisionsOfAnswer))]
[JsonSerializable(typeof(RootFieldsAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SitemapAnswer))]
[JsonSerializable(typeof(SourceAnswer))]
[JsonSerializable(typeof(SourcesAnswer))]
sealed partial class PageJson : JsonSerializerContext;
