using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Language;

// What lies directly below each definition of a type system and each extension, in document order.
public sealed partial class SyntaxWalk
{
    void VisitTypeSystemChildren(SyntaxNode node)
    {
        switch (node)
        {
            case TypeSystemTypeNode type:
                VisitTypeChildren(type);
                break;
            case FieldDefinitionNode field:
                Visit(field.Description);
                Visit(field.Name);
                VisitAll(field.Arguments);
                Visit(field.Type);
                VisitAll(field.Directives);
                break;
            case InputValueDefinitionNode input:
                Visit(input.Description);
                Visit(input.Name);
                Visit(input.Type);
                Visit(input.DefaultValue);
                VisitAll(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                Visit(value.Description);
                Visit(value.Name);
                VisitAll(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                Visit(directive.Description);
                Visit(directive.Name);
                VisitAll(directive.Arguments);
                VisitAll(directive.Directives);
                VisitAll(directive.Locations);
                break;
            case DirectiveExtensionNode directive:
                Visit(directive.Name);
                VisitAll(directive.Directives);
                break;
            case SchemaDefinitionNode schema:
                Visit(schema.Description);
                VisitAll(schema.Directives);
                VisitAll(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                VisitAll(schema.Directives);
                VisitAll(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                Visit(operationType.Type);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void VisitTypeChildren(TypeSystemTypeNode type)
    {
        if (type is TypeDefinitionNode definition)
        {
            Visit(definition.Description);
        }

        Visit(type.Name);
        if (type is IFieldsNode { Interfaces: var interfaces })
        {
            VisitAll(interfaces);
        }

        VisitAll(type.Directives);
        switch (type)
        {
            case IFieldsNode fields:
                VisitAll(fields.Fields);
                break;
            case IUnionNode union:
                VisitAll(union.Types);
                break;
            case IEnumNode values:
                VisitAll(values.Values);
                break;
            case IInputFieldsNode inputs:
                VisitAll(inputs.Fields);
                break;
            default:
                // scalars have nothing below their directives
                break;
        }
    }
}
