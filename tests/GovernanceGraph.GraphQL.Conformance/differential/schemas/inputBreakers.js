export const breakInputs = {
  outputTypesAsInputs({ random, model, ofKind }) {
    const composite = random.pick(ofKind('type', 'interface', 'union')).name;
    const inputs = [
      ...ofKind('input').flatMap((type) => type.fields), ...ofKind('type', 'interface').flatMap((type) => type.fields.flatMap((field) => field.args)),
      ...model.directives.flatMap((directive) => directive.args),
    ];
    const input = random.pick(inputs);
    input.type = input.type.replace(/\w+/, composite);
  },

  requiredAndDeprecated({ random, ofKind }) {
    const inputs = [...ofKind('input'), ...ofKind('type').flatMap((type) => type.fields)].flatMap((holder) => (holder.kind ? holder.fields : holder.args));
    const input = random.pick(inputs);
    input.type = `${input.type}!`.replace('!!', '!');
    delete input.default;
    input.directives = ['@deprecated'];
  },

  oneOfFields({ random, ofKind }) {
    const type = random.pick(ofKind('input'));
    type.oneOf = true;
    const field = random.pick(type.fields);
    random.pick([
      () => { field.type = `${field.type}!`.replace('!!', '!'); },
      () => { field.default = random.pick(['null', '1', '"text"']); },
    ])();
  },

  endlessInputs({ random, ofKind }) {
    const inputs = ofKind('input');
    random.some(inputs, 0.8).forEach((type, index) => {
      type.fields.push({ name: `endless${index}`, type: random.pick([`${random.pick(inputs).name}!`, `${type.name}!`, `[${type.name}!]!`, type.name]) });
    });
  },

  endlessOneOfs({ random, model, ofKind }) {
    const names = ['Loop', 'Knot', random.pick(ofKind('input')).name];
    model.types.push(...['Loop', 'Knot'].map((name) => ({
      kind: 'input', name, oneOf: true,
      fields: random.many(1, 2, (index) => ({ name: `f${index}`, type: random.pick([...names, `[${name}]`, 'Int']) })),
    })));
  },

  defaultsThatDoNotFit({ random, model, ofKind }) {
    const inputs = [
      ...ofKind('input').flatMap((type) => type.fields), ...ofKind('type', 'interface').flatMap((type) => type.fields.flatMap((field) => field.args)),
      ...model.directives.flatMap((directive) => directive.args),
    ];
    random.many(1, 2, () => {
      random.pick(inputs).default = random.pick([
        'null', '1', '1.5', '"text"', 'true', 'UNKNOWN', '[]', '[null, [1]]', '{}', '{ a: 1 }', '2147483648', '[{}, { b: 2 }]', '"""\n block\n"""',
      ]);
    });
  },

  endlessDefaults({ random, model, ofKind }) {
    const inputs = ofKind('input');
    const names = ['Circle', 'Ring', random.pick(inputs).name];
    model.types.push(...['Circle', 'Ring'].map((name) => ({
      kind: 'input', name,
      fields: random.many(1, 3, (index) => {
        const target = random.pick(names);
        return {
          name: `f${index}`, type: random.pick([target, `${target}!`, `[${target}]`]),
          default: random.pick(['{}', '[{}]', '[]', '{ f0: {} }', '{ f1: { f0: {} } }', '{ f0: null }', undefined]),
        };
      }),
    })));
  },
};
