import { nodeRanges } from './text/nodeRanges.js';

const mostAttempts = 5000;

/** Makes a case smaller as long as `differs(case)` holds: its texts by their tokens, its values by their parts. */
export async function shrink(input, differs) {
  let attempts = 0;
  let best = input;
  const attempt = async (candidate) => {
    if (attempts++ < mostAttempts && await differs(candidate)) {
      best = candidate;
      return true;
    }
    return false;
  };
  for (let before = null; before !== best && attempts < mostAttempts;) {
    before = best;
    for (const name of ['schema', 'sdl', 'document']) {
      if (typeof best[name] === 'string') {
        await shrinkNodes(best[name], (text) => attempt({ ...best, [name]: text }));
      }
    }
    for (const name of ['rootValue', 'variables', 'operationName']) {
      await shrinkValue(best[name], (value) => attempt({ ...best, [name]: value }));
    }
    for (const name of ['schema', 'sdl', 'document']) {
      if (typeof best[name] === 'string') {
        await shrinkText(best[name].split(/(?<=\n)/), (text) => attempt({ ...best, [name]: text }));
        await shrinkText(best[name].match(/\w+|\s+|\.\.\.|"""|[^\w\s]/gu) ?? [], (text) => attempt({ ...best, [name]: text }));
      }
    }
  }
  return best;
}

/** Leaves out what the syntax allows to leave out, large things first. */
async function shrinkNodes(text, attempt) {
  for (let current = text, ranges = nodeRanges(text), index = 0; index < ranges.length; index++) {
    const { start, end } = ranges[index];
    const candidate = current.slice(0, start) + current.slice(end);
    if (await attempt(candidate)) {
      current = candidate;
      ranges = nodeRanges(current);
      index = -1;
    }
  }
}

/** Leaves out halves, then quarters, and so on to single pieces. */
async function shrinkText(pieces, attempt) {
  let kept = pieces;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length;) {
      const candidate = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (candidate.length < kept.length && await attempt(candidate.join(''))) {
        kept = candidate;
      } else {
        from += size;
      }
    }
  }
}

/** Leaves out properties and items, at every level; the outermost attempt sees the whole value. */
async function shrinkValue(value, attempt) {
  if (value === null || value === undefined) {
    return;
  }
  if (await attempt(null) || typeof value !== 'object') {
    return;
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const without = (key) => (Array.isArray(copy)
    ? copy.filter((_, index) => index !== key)
    : Object.fromEntries(Object.entries(copy).filter(([name]) => name !== key)));
  for (const key of (Array.isArray(value) ? [...value.keys()].reverse() : Object.keys(value))) {
    if (await attempt(without(key))) {
      Array.isArray(copy) ? copy.splice(key, 1) : delete copy[key];
    } else {
      await shrinkValue(copy[key], async (smaller) => {
        const candidate = Array.isArray(copy) ? [...copy] : { ...copy };
        candidate[key] = smaller;
        const taken = await attempt(candidate);
        if (taken) {
          copy[key] = smaller;
        }
        return taken;
      });
    }
  }
}
