using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>A type has what its interfaces demand (specification, "IsValidImplementation").</summary>
static class Interfaces
{
    public static void Validate(SchemaValidationContext context, FieldsType type)
    {
        var known = new HashSet<NamedType>();
        foreach (var declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                context.Report(
                    $"Type {type} must only implement Interface types, it cannot implement {declared}.",
                    NodesOf(type, declared)
                );
            }
            else if (type == implemented)
            {
                context.Report(
                    $"Type {type} cannot implement itself because it would create a circular reference.",
                    NodesOf(type, implemented)
                );
            }
            else if (!known.Add(implemented))
            {
                context.Report($"Type {type} can only implement {implemented} once.", NodesOf(type, implemented));
            }
            else
            {
                ValidateAncestors(context, type, implemented);
                ValidateFields(context, type, implemented);
            }
        }
    }

    static void ValidateAncestors(SchemaValidationContext context, FieldsType type, InterfaceType implemented)
    {
        foreach (var ancestor in implemented.DeclaredInterfaces.Where(each => !type.DeclaredInterfaces.Contains(each)))
        {
            context.Report(
                ancestor == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                NodesOf(implemented, ancestor).Concat(NodesOf(type, implemented))
            );
        }
    }

    static void ValidateFields(SchemaValidationContext context, FieldsType type, InterfaceType implemented)
    {
        foreach (var demanded in implemented.Fields)
        {
            if (type.FindField(demanded.Name) is not { } field)
            {
                context.Report(
                    $"Interface field {demanded} expected but {type} does not provide it.",
                    type.Nodes.Prepend<SyntaxNode?>(demanded.Definition)
                );
                continue;
            }

            if (!TypeComparison.IsSubType(context.Schema, field.Type, demanded.Type))
            {
                context.Report(
                    $"Interface field {demanded} expects type {demanded.Type} but {field} is type {field.Type}.",
                    demanded.Definition?.Type,
                    field.Definition?.Type
                );
            }

            ValidateArguments(context, field, demanded);
            if (field.DeprecationReason is not null && demanded.DeprecationReason is null)
            {
                context.Report(
                    $"Interface field {demanded} is not deprecated, so implementation field {field} must "
                        + "not be deprecated.",
                    SchemaValidationContext.DeprecatedNode(field.Definition?.Directives),
                    field.Definition?.Type
                );
            }
        }
    }

    static void ValidateArguments(SchemaValidationContext context, FieldDefinition field, FieldDefinition demanded)
    {
        foreach (var demandedArgument in demanded.Arguments)
        {
            if (field.FindArgument(demandedArgument.Name) is not { } argument)
            {
                context.Report(
                    $"Interface field argument {demandedArgument} expected but {field} does not provide it.",
                    demandedArgument.Definition,
                    field.Definition
                );
            }
            else if (!TypeComparison.AreEqual(demandedArgument.Type, argument.Type))
            {
                context.Report(
                    $"Interface field argument {demandedArgument} expects type {demandedArgument.Type} "
                        + $"but {argument} is type {argument.Type}.",
                    demandedArgument.Definition?.Type,
                    argument.Definition?.Type
                );
            }
        }

        foreach (
            var argument in field.Arguments.Where(each => each.IsRequired && demanded.FindArgument(each.Name) is null)
        )
        {
            context.Report(
                $"Argument \"{argument}\" must not be required type \"{argument.Type}\" "
                    + $"if not provided by the Interface field \"{demanded}\".",
                argument.Definition,
                demanded.Definition
            );
        }
    }

    static IEnumerable<SyntaxNode> NodesOf(FieldsType type, NamedType implemented) =>
        type
            .Nodes.Cast<IFieldsNode>()
            .SelectMany(node => node.Interfaces)
            .Where(node => node.Name.Value == implemented.Name);
}
