/** A schema as SDL. With a random generator, parts of types stand in extensions and texts in either kind of string. */
export function schemaText(model, random = null) {
  const parts = random ? model.types.flatMap((type) => split(type, random)) : model.types;
  const definitions = [...schemaDefinition(model, random), ...model.directives, ...parts, ...model.extra];
  return (random ? random.shuffled(definitions) : definitions).map((definition) => definitionText(definition, random)).join('\n\n');
}

function schemaDefinition(model, random) {
  const usual = Object.entries(model.roots).every(([operation, type]) => type.name.toLowerCase() === operation);
  const needed = !usual || model.description !== undefined || model.schemaDirectives?.length > 0 || Boolean(model.roots.extra);
  const named = model.types.filter((type) => ['Query', 'Mutation', 'Subscription'].includes(type.name));
  const hidden = named.some((type) => !Object.values(model.roots).includes(type));
  return needed || hidden || random?.chance(0.2) ? [{ kind: 'schema', model }] : [];
}

/** Moves some members of a type into an extension. */
function split(type, random) {
  const membersName = ['fields', 'values', 'members'].find((name) => type[name]?.length > 1);
  if (!membersName || !random.chance(0.15)) {
    return [type];
  }
  const at = random.between(1, type[membersName].length - 1);
  const extension = { kind: `extend ${type.kind}`, name: type.name, [membersName]: type[membersName].slice(at) };
  return [{ ...type, [membersName]: type[membersName].slice(0, at) }, extension];
}

function definitionText(definition, random) {
  if (typeof definition === 'string') {
    return definition;
  }
  if (definition.locations) {
    return directiveText(definition, random);
  }
  if (definition.kind === 'schema') {
    const { model } = definition;
    const operations = Object.entries(model.roots).map(([operation, type]) => `  ${operation}: ${type.name}\n`);
    return `${descriptionText(model, random, '')}schema${directivesText(model.schemaDirectives)} {\n${operations.join('')}}`;
  }
  return typeText(definition, random);
}

function directiveText(directive, random) {
  const locations = random?.chance(0.2) ? `| ${directive.locations.join(' | ')}` : directive.locations.join(' | ');
  return `${descriptionText(directive, random, '')}directive @${directive.name}${argumentsText(directive.args, random)}`
    + `${directivesText(directive.directives)}${directive.repeatable ? ' repeatable' : ''} on ${locations}`;
}

function typeText(type, random) {
  const head = `${descriptionText(type, random, '')}${type.kind} ${type.name}`
    + `${type.interfaces?.length > 0 ? ` implements ${type.interfaces.join(' & ')}` : ''}${directivesText(type.directives)}${type.oneOf ? ' @oneOf' : ''}`;
  if (type.members) {
    return `${head}${type.members.length > 0 ? ` = ${type.members.join(' | ')}` : ''}`;
  }
  const members = type.fields ?? type.values;
  return members?.length > 0 ? `${head} {\n${members.map((member) => memberText(member, random, '  ')).join('\n')}\n}` : head;
}

function memberText(member, random, indent) {
  return `${descriptionText(member, random, indent)}${indent}${member.name}${argumentsText(member.args, random)}`
    + `${member.type ? `: ${member.type}` : ''}${member.default === undefined ? '' : ` = ${member.default}`}${directivesText(member.directives)}`;
}

function argumentsText(args, random) {
  return args?.length > 0 ? `(\n${args.map((argument) => memberText(argument, random, '    ')).join('\n')})` : '';
}

function directivesText(directives) {
  return (directives ?? []).map((directive) => ` ${directive}`).join('');
}

function descriptionText({ description }, random, indent) {
  if (description === undefined) {
    return '';
  }
  const block = random?.chance(0.5) && !/[\u0000-\u0008\u000b-\u001f\\]/.test(description);
  return block
    ? `${indent}"""${random.pick(['', `\n${indent}`])}${description.replaceAll('"""', '\\"""')}\n${indent}"""\n`
    : `${indent}${JSON.stringify(description)}\n`;
}
