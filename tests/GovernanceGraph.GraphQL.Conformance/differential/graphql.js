// The reference implementation. Its SDL validation, which keeps the places of errors, is not exported by the package;
// so all is imported from one build of it by path.
import graphql from '../node_modules/graphql/index.js';
import validation from '../node_modules/graphql/validation/validate.js';

export default graphql;
export const { validateSDL } = validation;
