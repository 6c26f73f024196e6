import graphql from '../graphql.js';

/** A question about the schema itself. */
export function introspectionText(random, schema) {
  const names = Object.keys(schema.getTypeMap());
  return random.pick([
    () => graphql.getIntrospectionQuery({
      descriptions: random.chance(0.5), specifiedByUrl: random.chance(0.5), directiveIsRepeatable: random.chance(0.5),
      schemaDescription: random.chance(0.5), inputValueDeprecation: random.chance(0.5), oneOf: random.chance(0.5),
    }),
    () => `{ ${random.many(1, 4, (index) => `t${index}: __type(name: ${JSON.stringify(random.pick([...names, 'Missing', '']))}) ${aboutType(random, 0)}`).join(' ')} }`,
    () => `{ __schema { __typename description types ${aboutType(random, 1)} queryType { name } mutationType ${aboutType(random, 1)} `
      + 'subscriptionType { kind } directives { __typename name description locations isRepeatable args { name defaultValue type { name } } } } }',
  ])();
}

function aboutType(random, depth) {
  const deprecated = random.pick(['', '(includeDeprecated: true)', '(includeDeprecated: false)']);
  const input = '{ __typename name description defaultValue isDeprecated deprecationReason type { kind name ofType { kind name ofType { name } } } }';
  const parts = [
    '__typename', 'kind', 'name', 'description', 'specifiedByURL', 'isOneOf', 'ofType { name }', `enumValues${deprecated} { name description isDeprecated deprecationReason }`,
    `inputFields${deprecated} ${input}`, `fields${deprecated} { name description isDeprecated deprecationReason args${deprecated} ${input} type { kind name ofType { kind name } } }`,
  ];
  const nested = depth === 0 ? [`interfaces ${aboutType(random, 1)}`, `possibleTypes ${aboutType(random, 1)}`] : [];
  const chosen = random.some([...parts, ...nested], 0.6);
  return `{ ${chosen.length > 0 ? chosen.join(' ') : 'name'} }`;
}
