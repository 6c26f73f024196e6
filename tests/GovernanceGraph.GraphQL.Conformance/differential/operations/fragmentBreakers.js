import { misspelt } from '../schemas/names.js';

const spread = (name, directives = []) => ({ kind: 'spread', name, directives });

function typeNames(schema, keep = () => true) {
  return Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && keep(type)).map((type) => type.name);
}

export const breakFragments = {
  KnownTypeNamesRule({ random, schema, document, places }) {
    const name = misspelt(random, random.pick(typeNames(schema)));
    random.pick([
      () => document.operations[0].variables.push({ name: 'stray', type: random.pick([name, `[${name}!]!`]), directives: [] }),
      () => document.fragments.push({ name: 'Stray', on: name, directives: [], selections: [spread('Stray')] }),
      () => random.pick(places.selectionLists).selections.push({ kind: 'inline', on: name, directives: [], selections: [spread('Stray')] }),
    ])();
  },

  FragmentsOnCompositeTypesRule({ random, schema, document, places }) {
    const on = random.pick(typeNames(schema, (type) => !type.getFields && !type.getTypes || type.astNode?.kind === 'InputObjectTypeDefinition'));
    const { selections } = random.pick(places.selectionLists);
    const inside = [{ kind: 'field', name: 'height', alias: null, args: [], directives: [], selections: null }];
    if (random.chance(0.5)) {
      selections.push({ kind: 'inline', on, directives: [], selections: inside });
    } else {
      document.fragments.push({ name: 'Leaf', on, directives: [], selections: inside });
      selections.push(spread('Leaf'));
    }
  },

  UniqueFragmentNamesRule({ random, document }) {
    if (document.fragments.length === 0) {
      return false;
    }
    const original = random.pick(document.fragments);
    document.fragments.push(...random.many(1, 2, () => ({ ...original, directives: [] })));
  },

  KnownFragmentNamesRule({ random, places }) {
    random.many(1, 2, () => random.pick(places.selectionLists).selections.push(spread(random.pick(['Missing', 'F99', 'F']))));
  },

  NoUnusedFragmentsRule({ random, schema, document }) {
    const names = ['Unused', 'Idle'].slice(0, random.between(1, 2));
    document.fragments.push(...names.map((name) => ({
      name, on: schema.getQueryType().name, directives: [], selections: [random.chance(0.5) ? spread(random.pick(names)) : spread('F0')],
    })));
  },

  PossibleFragmentSpreadsRule({ random, schema, document, places }) {
    const on = random.pick(typeNames(schema, (type) => type.getFields || type.getTypes));
    const { selections } = random.pick(places.selectionLists);
    const inside = [{ kind: 'field', name: '__typename', alias: null, args: [], directives: [], selections: null }];
    if (random.chance(0.5)) {
      selections.push({ kind: 'inline', on, directives: [], selections: inside });
    } else {
      document.fragments.push({ name: 'Elsewhere', on, directives: [], selections: inside });
      selections.push(spread('Elsewhere'));
    }
  },

  NoFragmentCyclesRule({ random, places }) {
    const { fragments } = places.document;
    if (fragments.length === 0) {
      return false;
    }
    random.many(1, 3, () => random.pick(random.pick(fragments).selections.length > 0 ? [random.pick(fragments)] : fragments)
      .selections.splice(random.below(2), 0, spread(random.pick(fragments).name)));
  },
};
