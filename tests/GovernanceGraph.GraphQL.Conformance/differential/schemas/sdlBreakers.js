import { misspelt } from './names.js';

export const breakSdl = {
  LoneSchemaDefinitionRule({ random, model }) {
    const definition = `schema { query: ${model.roots.query.name} }`;
    model.extra.push(...random.many(1, 3, () => definition));
  },

  UniqueOperationTypesRule({ random, model }) {
    const { name } = model.roots.query;
    const kinds = ['query', 'mutation', 'subscription'];
    model.extra.push(`extend schema { ${random.many(1, 3, () => `${random.pick(kinds)}: ${name}`).join(' ')} }`);
    if (random.chance(0.5)) {
      model.extra.push(`schema { query: ${name} ${random.pick(kinds)}: ${name} }`);
    }
  },

  UniqueTypeNamesRule({ random, model }) {
    const copies = random.many(1, 2, () => random.pick(model.types));
    model.types.push(...copies.map((type) => random.pick([type, { kind: 'scalar', name: type.name }])));
    if (random.chance(0.2)) {
      model.types.push({ kind: 'scalar', name: random.pick(['String', 'ID', '__Type', '__Own']) });
    }
  },

  UniqueEnumValueNamesRule({ random, ofKind }) {
    const type = random.pick(ofKind('enum'));
    type.values.push({ ...random.pick(type.values) });
  },

  UniqueFieldDefinitionNamesRule({ random, model, ofKind }) {
    const type = random.pick(ofKind('type', 'interface', 'input'));
    const field = random.pick(type.fields);
    if (random.chance(0.5)) {
      type.fields.push({ ...field });
    } else {
      model.extra.push(`extend ${type.kind} ${type.name} { ${field.name}: Int another: Int }`);
    }
  },

  UniqueArgumentDefinitionNamesRule({ random, model, ofKind }) {
    const fields = ofKind('type', 'interface').flatMap((type) => type.fields);
    const holders = [...fields, ...model.directives].filter((holder) => holder.args?.length > 0);
    if (holders.length === 0) {
      return false;
    }
    const { args } = random.pick(holders);
    args.push(...random.many(1, 2, () => ({ ...random.pick(args) })));
  },

  UniqueDirectiveNamesRule({ random, model }) {
    model.directives.push({ ...random.pick(model.directives) });
    if (random.chance(0.3)) {
      model.directives.push({ name: random.pick(['skip', 'deprecated', 'oneOf', 'specifiedBy']), args: [], locations: ['FIELD'] });
    }
  },

  KnownTypeNamesRule({ random, model, ofKind }) {
    const name = misspelt(random, random.pick(model.types).name);
    random.pick([
      () => { random.pick(random.pick(ofKind('type', 'interface', 'input')).fields).type = random.pick([name, `[${name}!]`]); },
      () => { random.pick(ofKind('type')).interfaces.push(name); },
      () => { model.types.push({ kind: 'union', name: 'Strays', members: [name, random.pick(model.types).name] }); },
      () => { model.extra.push(`extend type ${name} { a: Int }`); },
      () => { model.extra.push(`directive @stray(a: ${name}) on FIELD`); },
      () => { model.extra.push(`extend schema { mutation: ${name} }`); },
    ])();
  },

  KnownDirectivesRule({ random, model }) {
    const holder = random.pick(directiveHolders(model));
    const known = [...model.directives.map((directive) => directive.name), 'skip', 'include', 'deprecated', 'specifiedBy', 'oneOf'];
    holder.directives = [...(holder.directives ?? []), `@${random.chance(0.4) ? misspelt(random, random.pick(known)) : random.pick(known)}`];
  },

  UniqueDirectivesPerLocationRule({ random, model }) {
    const holder = random.pick(directiveHolders(model));
    const directive = random.pick(['@deprecated', '@specifiedBy(url: "a")', '@oneOf', ...model.directives.map(({ name }) => `@${name}`)]);
    holder.directives = [...(holder.directives ?? []), directive, directive];
  },

  extensionsOfDirectives({ random, model }) {
    const { name } = random.pick(model.directives);
    model.extra.push(...random.many(1, 2, () => `extend directive @${random.chance(0.5) ? name : misspelt(random, name)} ${
      random.pick(['@deprecated', `@${name}`, '@unknown', '@deprecated(reason: "twice") @deprecated', '@skip(if: true)'])}`));
  },

  PossibleTypeExtensionsRule({ random, model }) {
    const type = random.pick(model.types);
    const name = random.chance(0.5) ? type.name : misspelt(random, type.name);
    model.extra.push(random.pick([
      `extend type ${name} { zz: Int }`, `extend scalar ${name} @specifiedBy(url: "a")`, `extend union ${name} = ${type.name}`,
      `extend enum ${name} { ZZ }`, `extend input ${name} { zz: Int }`, `extend interface ${name} { zz: Int }`,
    ]));
  },

  KnownArgumentNamesOnDirectivesRule({ random, model }) {
    const holder = random.pick(directiveHolders(model));
    const name = random.pick(['reason', 'reasons', 'url', 'if', ...model.directives.flatMap(({ args }) => args.map((argument) => argument.name))]);
    const directive = random.pick(['deprecated', 'specifiedBy', ...model.directives.map((definition) => definition.name)]);
    holder.directives = [...(holder.directives ?? []), `@${directive}(${name}: ${random.pick(['"a"', '1', 'null', '[true]'])})`];
  },

  UniqueArgumentNamesRule({ random, model }) {
    const holder = random.pick(directiveHolders(model));
    holder.directives = [...(holder.directives ?? []), '@deprecated(reason: "a", reason: "b")'];
  },

  ProvidedRequiredArgumentsOnDirectivesRule({ random, model }) {
    const directive = random.pick(model.directives);
    directive.args.push({ name: 'needed', type: random.pick(['Int!', '[String!]!', 'Missing!']) });
    const holder = random.pick(directiveHolders(model));
    holder.directives = [...(holder.directives ?? []), `@${directive.name}`];
  },

  UniqueInputFieldNamesRule({ random, model }) {
    const inputs = model.types.filter((type) => type.kind === 'input').flatMap((type) => type.fields);
    random.pick(inputs).default = random.pick(['{ a: 1, a: 2 }', '[{ b: { c: 1, c: 2 } }]']);
  },
};

function directiveHolders(model) {
  const members = model.types.flatMap((type) => [...(type.fields ?? []), ...(type.values ?? [])]);
  return [...model.types, ...model.directives, ...members, ...members.flatMap((member) => member.args ?? [])];
}
