export const breakTypes = {
  rootTypes({ random, model }) {
    const type = random.pick(model.types);
    const kind = random.pick(['query', 'mutation', 'subscription']);
    model.roots[kind] = type;
    if (random.chance(0.2)) {
      delete model.roots.query;
      model.roots.mutation ??= type;
    }
  },

  reservedNames({ random, model, ofKind }) {
    const holder = random.pick([
      random.pick(model.types), random.pick(model.directives), random.pick(random.pick(ofKind('type', 'interface', 'input')).fields),
      random.pick(random.pick(ofKind('enum')).values), ...model.directives.flatMap(({ args }) => args),
    ]);
    holder.name = `__${holder.name}`;
  },

  noMembers({ random, model, ofKind }) {
    const type = random.pick(ofKind('type', 'interface', 'input', 'enum', 'union'));
    type[type.kind === 'enum' ? 'values' : type.kind === 'union' ? 'members' : 'fields'] = [];
    if (random.chance(0.3)) {
      model.types.push({ kind: random.pick(['type', 'interface', 'input', 'enum', 'union']), name: 'Bare' });
    }
  },

  inputTypesAsOutputs({ random, ofKind }) {
    const field = random.pick(random.pick(ofKind('type', 'interface')).fields);
    field.type = field.type.replace(/\w+/, random.pick(ofKind('input')).name);
  },

  implementedThings({ random, model, ofKind }) {
    const type = random.pick(ofKind('type', 'interface'));
    type.interfaces.push(...random.many(1, 2, () => random.pick([...type.interfaces, ...model.types.map(({ name }) => name), type.name])));
  },

  interfaceFields({ random, ofKind }) {
    const field = random.pick(ofKind('type', 'interface').flatMap((type) => type.fields.filter((candidate) => candidate.inherited)));
    if (!field) {
      return false;
    }
    random.pick([
      () => { field.name += 'x'; },
      () => { field.type = random.pick(['Int', 'Boolean!', `[${field.type}]`, field.type.replaceAll('!', '')]); },
      () => { field.args = field.args.slice(1); },
      () => { field.args = field.args.map((argument) => ({ ...argument, type: random.pick(['Int!', `[${argument.type}]`, `${argument.type}!`.replace('!!', '!')]) })); },
      () => { field.args = [...field.args, { name: 'needed', type: 'Int!' }]; },
      () => { field.directives = ['@deprecated']; },
    ])();
  },

  inheritedInterfaces({ random, ofKind }) {
    const type = random.pick(ofKind('type', 'interface').filter((candidate) => candidate.interfaces.length > 1));
    if (!type) {
      return false;
    }
    type.interfaces.splice(random.below(type.interfaces.length), 1);
  },

  interfaceCircles({ random, ofKind }) {
    const interfaces = ofKind('interface');
    for (const type of random.some(interfaces, 0.7)) {
      type.interfaces.push(random.pick(interfaces).name);
    }
  },

  unionMembers({ random, model, ofKind }) {
    const objects = ofKind('type').map((type) => type.name);
    const members = [...objects.slice(0, 2), random.pick(model.types).name, random.pick([objects[0], 'String', random.pick(model.types).name])];
    model.types.push({ kind: 'union', name: 'Odd', members: random.shuffled(members) });
    if (random.chance(0.3)) {
      model.extra.push(`extend union Odd = ${random.pick(members)}`);
    }
  },
};
