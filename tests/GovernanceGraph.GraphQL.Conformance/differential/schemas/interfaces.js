/** Lets interfaces and objects implement interfaces: with all their interfaces and fields, some narrowed as is allowed. */
export function addInterfaces(random, interfaces, objects) {
  interfaces.forEach((type, index) => implementSome(random, type, interfaces.slice(0, index), 0.3));
  objects.forEach((type) => implementSome(random, type, interfaces, 0.5));
}

function implementSome(random, type, candidates, probability) {
  for (const candidate of random.some(candidates, probability)) {
    const added = [...candidate.interfaces, candidate.name].filter((name) => !type.interfaces.includes(name));
    if (canTake(type, candidate)) {
      type.interfaces.push(...added);
      addFields(random, type, candidate.fields);
    }
  }
}

/** Not where a field of the same name has something else in mind. */
function canTake(type, candidate) {
  return candidate.fields.every((field) => type.fields.every((own) => own.name !== field.name));
}

function addFields(random, type, fields) {
  for (const field of fields) {
    const args = field.args.map((argument) => ({ ...argument }));
    if (random.chance(0.15)) {
      args.push({ name: 'additional', type: random.pick(['Int', '[String!]', 'Boolean']) });
    }
    const narrower = !field.type.endsWith('!') && type.kind === 'type' && random.chance(0.2);
    type.fields.push({ ...field, inherited: true, args, type: narrower ? `${field.type}!` : field.type });
  }
}
