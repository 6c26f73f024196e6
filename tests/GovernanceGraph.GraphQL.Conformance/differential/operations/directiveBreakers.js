import { misspelt } from '../schemas/names.js';
import { literalFor, wrongLiteral } from '../values/literals.js';

export const breakDirectives = {
  KnownDirectivesRule({ random, schema, places }) {
    random.many(1, 2, () => {
      const { holder } = random.pick(places.directiveHolders());
      const directive = random.pick(schema.getDirectives());
      holder.directives.push(random.chance(0.4) ? `@${misspelt(random, directive.name)}` : applied(random, directive));
    });
  },

  UniqueDirectivesPerLocationRule({ random, schema, places }) {
    const { holder, location } = random.pick(places.directiveHolders());
    const directives = schema.getDirectives().filter((directive) => directive.locations.includes(location));
    if (directives.length === 0) {
      return false;
    }
    const directive = random.pick(directives);
    holder.directives.push(...random.many(2, 3, () => applied(random, directive)));
  },

  DeferStreamDirectiveOnRootFieldRule({ random, document }) {
    const operation = random.pick(document.operations);
    operation.kind = random.pick(['mutation', 'subscription', operation.kind]);
    incremental(random, operation.selections);
  },

  DeferStreamDirectiveOnValidOperationsRule({ random, document, places }) {
    document.operations[0].kind = random.pick(['subscription', 'mutation', 'query']);
    incremental(random, random.pick(places.selectionLists).selections);
  },

  DeferStreamDirectiveLabelRule({ random, places }) {
    random.many(2, 3, () => incremental(random, random.pick(places.selectionLists).selections));
  },

  StreamDirectiveOnListFieldRule({ random, places }) {
    if (places.fields.length === 0) {
      return false;
    }
    random.pick(places.fields).directives.push('@stream(initialCount: 0)');
  },
};

function incremental(random, selections) {
  const { directives } = random.pick(selections);
  const label = random.pick(['', '(label: "one")', '(label: "one")', '(label: "two", if: false)', '(label: $label)', '(if: true)']);
  directives.push(`${random.pick(['@defer', '@stream'])}${label}`);
}

/** With right arguments, wrong ones, some missing, one unknown. */
function applied(random, directive) {
  const args = directive.args.filter(() => random.chance(0.8))
    .map((argument) => `${argument.name}: ${random.chance(0.8) ? literalFor(random, argument.type) : wrongLiteral(random, argument.type)}`);
  if (random.chance(0.1)) {
    args.push(`${directive.args.length > 0 ? misspelt(random, directive.args[0].name) : 'stray'}: 1`);
  }
  return `@${directive.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
}
