import graphql from '../graphql.js';
import { misspelt } from '../schemas/names.js';
import { wrongLiteral } from '../values/literals.js';

export const breakArguments = {
  KnownArgumentNamesRule({ random, places }) {
    const field = random.pick(places.fieldsWithArguments.length > 0 && random.chance(0.8) ? places.fieldsWithArguments : places.fields);
    if (!field) {
      return false;
    }
    const names = field.definition?.args.map((argument) => argument.name) ?? [];
    field.args.push({ name: names.length > 0 ? misspelt(random, random.pick(names)) : 'if', value: '1' });
  },

  UniqueArgumentNamesRule({ random, places }) {
    const field = random.pick(places.fields.filter((candidate) => candidate.args.length > 0));
    if (!field) {
      return false;
    }
    field.args.push(...random.many(1, 2, () => ({ ...random.pick(field.args) })));
  },

  ValuesOfCorrectTypeRule({ random, schema, places }) {
    const args = places.fields.flatMap((field) => field.args).filter((argument) => argument.type);
    const variables = places.variables.filter((variable) => variable.type);
    if (args.length + variables.length === 0) {
      return false;
    }
    random.many(1, 3, () => {
      if (variables.length > 0 && (args.length === 0 || random.chance(0.3))) {
        const variable = random.pick(variables);
        const type = graphql.typeFromAST(schema, graphql.parseType(variable.type));
        variable.default = type ? wrongLiteral(random, type) : '1';
      } else {
        const argument = random.pick(args);
        argument.value = wrongLiteral(random, argument.type);
      }
    });
  },

  ProvidedRequiredArgumentsRule({ random, places }) {
    const fields = places.fieldsWithArguments.filter((field) => field.definition.args.some(graphql.isRequiredArgument));
    if (fields.length === 0) {
      return false;
    }
    const field = random.pick(fields);
    field.args = random.chance(0.5) ? [] : field.args.slice(1);
  },

  UniqueInputFieldNamesRule({ random, places }) {
    const argument = random.pick(places.fields.flatMap((field) => field.args).filter(({ value }) => /^\{ \w+:/.test(value)));
    const field = random.pick(places.fields);
    const text = random.pick(['{ a: 1, a: 2 }', '{ a: { b: 1, b: { c: 1, c: 1 } }, a: 3, a: 4 }']);
    if (argument) {
      const [name] = /\w+/.exec(argument.value);
      argument.value = argument.value.replace(/ \}$/, `, ${name}: 1 }`);
    } else if (field) {
      field.args.push({ name: 'stray', value: text });
    } else {
      return false;
    }
  },
};
