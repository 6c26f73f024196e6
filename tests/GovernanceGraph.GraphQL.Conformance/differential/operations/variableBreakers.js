import graphql from '../graphql.js';

export const breakVariables = {
  VariablesAreInputTypesRule({ random, schema, document }) {
    const types = Object.values(schema.getTypeMap()).filter(graphql.isCompositeType);
    const { name } = random.pick(types);
    random.pick(document.operations).variables.push({ name: 'output', type: random.pick([name, `${name}!`, `[${name}]`]), directives: [] });
  },

  UniqueVariableNamesRule({ random, document }) {
    const { variables } = random.pick(document.operations);
    const original = variables.length > 0 ? random.pick(variables) : { name: 'twice', type: 'Int', directives: [] };
    const copies = variables.length > 0 ? random.between(1, 2) : 2;
    variables.push(...random.many(copies, copies, () => ({ ...original, type: random.pick([original.type, 'Int']) })));
  },

  NoUndefinedVariablesRule({ random, places }) {
    const args = places.fields.flatMap((field) => field.args);
    if (args.length === 0) {
      return false;
    }
    random.many(1, 2, () => {
      random.pick(args).value = random.pick(['$undefined', '[$undefined]', '{ a: $undefined }', '$v99']);
    });
  },

  NoUnusedVariablesRule({ random, document }) {
    random.pick(document.operations).variables.push(...random.many(1, 2, (index) => (
      { name: `unused${index}`, type: random.pick(['Int', '[String!]!', 'Boolean']), directives: [] })));
  },

  VariablesInAllowedPositionRule({ random, places }) {
    if (places.variables.length === 0) {
      return false;
    }
    const variable = random.pick(places.variables);
    variable.type = random.pick([
      variable.type.replace(/!$/, ''), variable.type.replaceAll('!', ''), `[${variable.type}]`, variable.type.replaceAll(/[[\]]/g, '').replace('!!', '!'),
      'Int', 'String', '[Boolean!]!', 'ID!',
    ]);
    if (random.chance(0.3)) {
      variable.default = random.pick(['null', '1', '"text"', '[]', '{}', 'true']);
    } else {
      delete variable.default;
    }
  },
};
