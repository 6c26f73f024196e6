using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Language;

// What lies directly below each definition of a type system and each extension, in document order.
public sealed partial class SyntaxWalk
{
    void AddTypeSystemChildren(SyntaxNode node)
    {
        switch (node)
        {
            case TypeSystemTypeNode type:
                AddTypeChildren(type);
                break;
            case FieldDefinitionNode field:
                Add(field.Description);
                Add(field.Name);
                AddAll(field.Arguments);
                Add(field.Type);
                AddAll(field.Directives);
                break;
            case InputValueDefinitionNode input:
                Add(input.Description);
                Add(input.Name);
                Add(input.Type);
                Add(input.DefaultValue);
                AddAll(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                Add(value.Description);
                Add(value.Name);
                AddAll(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                Add(directive.Description);
                Add(directive.Name);
                AddAll(directive.Arguments);
                AddAll(directive.Directives);
                AddAll(directive.Locations);
                break;
            case DirectiveExtensionNode directive:
                Add(directive.Name);
                AddAll(directive.Directives);
                break;
            case SchemaDefinitionNode schema:
                Add(schema.Description);
                AddAll(schema.Directives);
                AddAll(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                AddAll(schema.Directives);
                AddAll(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                Add(operationType.Type);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void AddTypeChildren(TypeSystemTypeNode type)
    {
        if (type is TypeDefinitionNode definition)
        {
            Add(definition.Description);
        }

        Add(type.Name);
        if (type is IFieldsNode { Interfaces: var interfaces })
        {
            AddAll(interfaces);
        }

        AddAll(type.Directives);
        switch (type)
        {
            case IFieldsNode fields:
                AddAll(fields.Fields);
                break;
            case IUnionNode union:
                AddAll(union.Types);
                break;
            case IEnumNode values:
                AddAll(values.Values);
                break;
            case IInputFieldsNode inputs:
                AddAll(inputs.Fields);
                break;
            default:
                // scalars have nothing below their directives
                break;
        }
    }
}
