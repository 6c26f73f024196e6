import graphql from './graphql.js';

/** How fields resolve in a case: to the parent's property, or to the text of their arguments. */
export function fieldResolver(parent, coercedArguments, _context, information) {
  const field = information.parentType.getFields()[information.fieldName];
  if (field?.args.length > 0 && graphql.getNamedType(field.type) === graphql.GraphQLString) {
    return sortedText(coercedArguments);
  }
  if (parent === null || typeof parent !== 'object' || Array.isArray(parent) || !Object.hasOwn(parent, information.fieldName)) {
    return undefined;
  }
  const value = withErrors(parent[information.fieldName], information.returnType);
  if (value instanceof Error) {
    throw value;
  }
  return value;
}

/** JSON without spaces, the names of properties sorted at every level. */
function sortedText(value) {
  if (Array.isArray(value)) {
    return `[${value.map(sortedText).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const properties = Object.keys(value).sort().filter((name) => value[name] !== undefined);
    return `{${properties.map((name) => `${JSON.stringify(name)}:${sortedText(value[name])}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

function withErrors(value, type) {
  const nullable = graphql.getNullableType(type);
  if (Array.isArray(value) && graphql.isListType(nullable)) {
    return value.map((item) => withErrors(item, nullable.ofType));
  }
  if (value !== null && typeof value === 'object' && Object.keys(value).join() === '$error') {
    return new Error(typeof value.$error === 'string' ? value.$error : sortedText(value.$error));
  }
  return value;
}
