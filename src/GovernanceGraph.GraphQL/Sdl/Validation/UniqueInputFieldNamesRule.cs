using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>A field of an input object is given once (specification, "Input Object Field Uniqueness").</summary>
static class UniqueInputFieldNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context) =>
        visitor.Enter<ObjectValueNode>(node =>
        {
            var known = new KnownNames();
            foreach (var field in node.Fields)
            {
                if (known.Add("", field.Name) is { } first)
                {
                    context.Report($"There can be only one input field named \"{field.Name}\".", first, field.Name);
                }
            }
        });
}
