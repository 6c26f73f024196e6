using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>The object types and interfaces of the records, and what each of their fields means.</summary>
sealed class OutputTypes
{
    readonly EnumTypes enums;
    readonly FilterInputs filters;
    readonly ConnectionTypes connections;
    readonly ObjectType[] byKind;
    readonly Dictionary<RecordType, ObjectType> byRecord;
    readonly InterfaceType node;
    readonly InterfaceType[] groups; // Entity, Actor, Body

    // By field or link: equal fields of several types mean the same.
    readonly Dictionary<object, FieldMapping> shared = [];

    public OutputTypes(
        EnumTypes enums,
        FilterInputs filters,
        SortInputs sorts,
        Arguments arguments,
        FieldMappings mappings
    )
    {
        this.enums = enums;
        this.filters = filters;
        Mappings = mappings;
        connections = new(this, filters, sorts, arguments);
        node = new(
            "Node",
            () =>
                [
                    new("id", new NonNullType(BuiltInScalars.Id))
                    {
                        Description = "The identifier, never used for another record.",
                    },
                ]
        )
        {
            Description =
                "Any record that `node(id:)` finds. Records with the same id are the same record, as of "
                + "the same day and revision: under `asOf` or `revision` the id includes them, as in "
                + "`\"state:FR@2020-01-01\"`.",
        };
        groups =
        [
            Interface(EntityGroup.Entity, Records.Entity.Description, () => [node]),
            Interface(
                EntityGroup.Actor,
                $"Those that can sign, join and found: {Names(EntityGroup.Actor)}.",
                () => [node, groups![0]]
            ),
            Interface(
                EntityGroup.Body,
                $"Those that can have members: {Names(EntityGroup.Body)}.",
                () => [node, groups![0]]
            ),
        ];
        byKind = [.. GovernanceModel.Kinds.Select(Kind)];
        byRecord = Record().ToDictionary(pair => pair.Record, pair => pair.Type);
    }

    /// <summary>What the fields mean.</summary>
    public FieldMappings Mappings { get; }

    /// <summary>The connections.</summary>
    public ConnectionTypes Connections => connections;

    /// <summary>The interface of everything with an identifier.</summary>
    public InterfaceType Node => node;

    /// <summary>Entities of some kinds; by default of all kinds of the group.</summary>
    public RecordShape Shape(EntityGroup group, IReadOnlyList<EntityKind>? kinds = null) =>
        new(
            Records.Entity,
            kinds ?? group.Kinds,
            group.Kinds.Count == 1
                ? byKind[group.Kinds[0].Ordinal]
                : Array.Find(groups, type => type.Name == group.Name)!,
            [.. (kinds ?? group.Kinds).Select(kind => byKind[kind.Ordinal])]
        );

    /// <summary>Records other than entities.</summary>
    public RecordShape Shape(RecordType record) =>
        record == Records.Entity ? Shape(EntityGroup.Entity) : new(record, [], byRecord[record], [byRecord[record]]);

    /// <summary>What a link leads to.</summary>
    public RecordShape Shape(Link link) =>
        link.Relation is not null ? Shape(EntityGroup.AtEnd(link), EntityGroup.KindsAtOtherEnd(link))
        : link.Target == Records.Entity ? Shape(EntityGroup.AtEnd(link))
        : Shape(link.Target);

    /// <summary>The field that shows a field of a record.</summary>
    public FieldDefinition ValueField(Field field) =>
        Mappings.Add(
            new(field.Name, TypeOf(field)) { Description = field.Description },
            Shared(field, () => new ValueMapping(new(field.Name), field))
        );

    /// <summary>
    /// The fields that show the fields of a record: its identifier, with and without what it was read under, and the
    /// others.
    /// </summary>
    public IEnumerable<FieldDefinition> ValueFields(IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            yield return ValueField(field);
            if (field.Kind == ValueKind.Id)
            {
                yield return PlainId(field);
            }
        }
    }

    /// <summary>The relation that an edge goes along.</summary>
    public FieldDefinition EdgeRelation() =>
        Mappings.Add(
            new("relation", new NonNullType(byRecord[Records.Relation]))
            {
                Description = "The relation that this edge follows, the same from both ends.",
            },
            Shared("edge relation", () => new EdgeRelationMapping(new("relation"), Shape(Records.Relation)))
        );

    /// <summary>The field that follows a link.</summary>
    public FieldDefinition LinkField(Link link) =>
        link.Cardinality switch
        {
            LinkCardinality.One => One(link),
            LinkCardinality.List => List(link),
            LinkCardinality.Connection => Mappings.Add(
                connections.Field(link.Name, link.Description, connections.For(link), link, isRoot: false),
                Shared(link, () => new ConnectionMapping(new(link.Name), link, connections.For(link)))
            ),
            _ => throw new System.Diagnostics.UnreachableException($"No field for {link.Cardinality}."),
        };

    FieldDefinition PlainId(Field field) =>
        Mappings.Add(
            new("plainId", new NonNullType(BuiltInScalars.Id))
            {
                Description =
                    "The identifier without the day and revision that `id` includes under `asOf` or "
                    + "`revision`; the same in every answer.",
            },
            Shared((field, "plain"), () => new PlainIdMapping(new("plainId"), field))
        );

    // Records whose identifier is none of their fields in the model.
    IEnumerable<FieldDefinition> MadeId(RecordType record)
    {
        if (record == Records.Revision)
        {
            yield return Mappings.Add(
                new("id", new NonNullType(BuiltInScalars.Id))
                {
                    Description = "Identifier made from the number: `\"revision:12\"`.",
                },
                new RevisionIdMapping(new("id"))
            );
        }
        else if (record == Records.Dataset)
        {
            yield return Mappings.Add(
                new("id", new NonNullType(BuiltInScalars.Id))
                {
                    Description =
                        $"Identifier: `\"{NodeShapes.DatasetId}\"`, with the day and revision requested, if any.",
                },
                new DatasetIdMapping(new("id"))
            );
        }
    }

    FieldDefinition One(Link link)
    {
        var target = Shape(link);
        return Mappings.Add(
            new(link.Name, link.Nullable ? target.Type : new NonNullType(target.Type))
            {
                Description = link.Description,
            },
            Shared(link, () => new ToOneMapping(new(link.Name), link, target))
        );
    }

    FieldDefinition List(Link link)
    {
        var target = Shape(link);
        var filter = filters.For(link.Target);
        return Mappings.Add(
            new(link.Name, new NonNullType(new ListType(new NonNullType(target.Type))))
            {
                Description = link.Description,
                Arguments = [Arguments.Where(filter)],
            },
            Shared(link, () => new ListMapping(new(link.Name), link, target, filter))
        );
    }

    FieldMapping Shared(object key, Func<FieldMapping> make)
    {
        if (!shared.TryGetValue(key, out var mapping))
        {
            shared[key] = mapping = make();
        }

        return mapping;
    }

    GraphQLType TypeOf(Field field)
    {
        GraphQLType type = field.Kind switch
        {
            ValueKind.Id => BuiltInScalars.Id,
            ValueKind.Text => BuiltInScalars.String,
            ValueKind.TextList => new ListType(new NonNullType(BuiltInScalars.String)),
            ValueKind.Integer => BuiltInScalars.Int,
            ValueKind.Boolean => BuiltInScalars.Boolean,
            ValueKind.PartialDate => Scalars.PartialDate,
            ValueKind.Date => Scalars.Date,
            ValueKind.Instant => Scalars.DateTime,
            ValueKind.Enum => enums.For(field.Enum!),
            _ => throw new System.Diagnostics.UnreachableException($"No type for {field.Kind}."),
        };
        return field.Nullable ? type : new NonNullType(type);
    }

    InterfaceType Interface(EntityGroup group, string description, Func<IReadOnlyList<InterfaceType>> interfaces) =>
        new(
            group.Name,
            () =>
                [
                    .. ValueFields(group.Fields.Where(field => group.Kinds.All(kind => kind.Fields.Contains(field)))),
                    .. Records.Entity.Links.Concat(group.SharedRelationLinks).Select(LinkField),
                ],
            interfaces
        )
        {
            Description = description,
            UnknownFieldHint = name => FieldHints.OfEntity(Array.Find(groups, type => type.Name == group.Name)!, name),
        };

    ObjectType Kind(EntityKind kind) =>
        new(
            kind.Name,
            () =>
                [
                    .. ValueFields(kind.Fields),
                    .. Records.Entity.Links.Concat(EntityGroup.Of(kind).RelationLinks).Select(LinkField),
                ],
            () =>
                [
                    node,
                    .. groups.Where(
                        (_, group) => group == 0 || (group == 1 && kind.IsActor) || (group == 2 && kind.IsBody)
                    ),
                ]
        )
        {
            Description = kind.Description,
            UnknownFieldHint = name => FieldHints.OfEntity(byKind[kind.Ordinal], name),
        };

    static string Names(EntityGroup group)
    {
        var names = group.Kinds.Select(kind => kind.Nouns.Many).ToArray();
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    IEnumerable<(RecordType Record, ObjectType Type)> Record()
    {
        RecordType[] nodes =
        [
            Records.Relation,
            Records.Claim,
            Records.Source,
            Records.ReportedCount,
            Records.Principle,
            Records.Position,
            Records.CompleteList,
            Records.Revision,
            Records.Dataset,
        ];
        RecordType[] parts = [Records.Span, Records.PropertyValue];
        return nodes
            .Select(record => (record, Record(record, () => [node])))
            .Concat(parts.Select(record => (record, Record(record, () => []))));
    }

    ObjectType Record(RecordType record, Func<IReadOnlyList<InterfaceType>> interfaces) =>
        new(
            record.Name,
            () => [.. MadeId(record), .. ValueFields(record.AllFields), .. record.Links.Select(LinkField)],
            interfaces
        )
        {
            Description = record.Description,
        };
}
