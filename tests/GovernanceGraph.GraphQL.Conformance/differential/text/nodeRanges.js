import graphql from '../graphql.js';

/** Where the nodes of a text stand that may be left out, the largest first; none where it is no document. */
export function nodeRanges(text) {
  const ranges = [];
  try {
    graphql.visit(graphql.parse(text), {
      enter(node, key) {
        if (typeof key === 'number') {
          ranges.push(withBrackets(text, node.loc));
        }
      },
    });
  } catch (error) {
    if (error instanceof graphql.GraphQLError) {
      return [];
    }
    throw error;
  }
  return ranges.sort((one, other) => (other.end - other.start) - (one.end - one.start));
}

/** The only member of a group goes with the group's brackets: an empty group is no syntax. */
function withBrackets(text, { start, end }) {
  const before = /[({]\s*$/.exec(text.slice(0, start));
  const after = /^\s*[)}]/.exec(text.slice(end));
  return before && after ? { start: before.index, end: end + after[0].length } : { start, end };
}
