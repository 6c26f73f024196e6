const typename = { kind: 'field', name: '__typename', alias: null, args: [], directives: [], selections: null };

const emptyOperation = (kind, name) => ({ kind, name, variables: [], directives: [], selections: [typename] });

export const breakOperations = {
  ExecutableDefinitionsRule({ random, document }) {
    document.extra.push(random.pick([
      'type Tide { height: Float }', 'extend type Query { tide: Int }', 'directive @tide on FIELD', 'schema { query: Query }',
      'extend schema @tide', 'scalar Tide', 'union Tide = A | B', 'input Tide { a: Int }', 'extend enum Tide { EBB }',
    ]));
  },

  KnownOperationTypesRule({ random, schema, document }) {
    const missing = ['mutation', 'subscription'].filter((kind) => !schema.getRootType(kind));
    if (missing.length === 0) {
      return false;
    }
    document.operations[0].name ??= 'First';
    document.operations.push(emptyOperation(random.pick(missing), 'Missing'));
  },

  UniqueOperationNamesRule({ random, document }) {
    document.operations[0].name ??= 'First';
    const { name } = document.operations[0];
    document.operations.push(...random.many(1, 2, () => emptyOperation(random.pick(['query', 'query', 'mutation', 'subscription']), name)));
  },

  LoneAnonymousOperationRule({ random, document }) {
    document.operations[0].name = null;
    document.operations.push(emptyOperation('query', random.pick([null, 'Second'])));
  },

  SingleFieldSubscriptionsRule({ random, schema, document }) {
    const type = schema.getSubscriptionType();
    if (!type) {
      return false;
    }
    const operation = document.operations.find(({ kind }) => kind === 'subscription') ?? emptyOperation('subscription', 'Events');
    if (!document.operations.includes(operation)) {
      document.operations[0].name ??= 'First';
      document.operations.push(operation);
    }
    const second = { ...typename, name: Object.keys(type.getFields())[0], alias: 'second' };
    const more = random.pick([
      [second, { ...second, alias: 'third' }],
      [typename, second],
      [{ kind: 'inline', on: null, directives: ['@include(if: true)'], selections: [second] }],
      [{ kind: 'inline', on: type.name, directives: [], selections: [second, typename] }],
      [{ kind: 'spread', name: 'Events', directives: [] }],
      [{ ...typename, alias: '__own' }],
      [{ ...second, directives: ['@skip(if: true)'] }],
    ]);
    if (more[0].kind === 'spread') {
      document.fragments.push({ name: 'Events', on: type.name, directives: [], selections: [second, typename] });
    }
    operation.selections.push(...more);
  },
};
