using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>The enumerations of the model as types of the schema. Their values are <see cref="EnumMember"/>s.</summary>
sealed class EnumTypes
{
    readonly Dictionary<EnumDefinition, EnumType> types = [];

    /// <summary>The type of a closed set.</summary>
    public EnumType For(EnumDefinition definition)
    {
        if (!types.TryGetValue(definition, out var type))
        {
            types[definition] = type = new(
                definition.Name,
                [
                    .. definition.Members.Select(member => new EnumValue(member.Name)
                    {
                        Value = member,
                        Description = member.Description,
                    }),
                ]
            )
            {
                Description = definition.Description,
            };
        }

        return type;
    }
}
