// Few words, many of them alike: so names meet, and suggestions have something to choose from.
const words = [
  'ship', 'ships', 'shipment', 'port', 'ports', 'portal', 'name', 'names', 'named', 'captain', 'captains', 'crew', 'cargo',
  'depth', 'length', 'lengths', 'dock', 'docks', 'docked', 'tide', 'tides', 'harbour', 'harbor', 'id', 'ids', 'node', 'nodes',
  'berth', 'birth', 'flag', 'flags', 'a', 'b', '_c', 'x1', 'type', 'query', 'on', 'fragment', 'input', 'interface', 'schema',
];

const typeWords = [
  'Ship', 'Ships', 'Shipment', 'Port', 'Ports', 'Captain', 'Crew', 'Cargo', 'Depth', 'Dock', 'Tide', 'Harbour', 'Harbor', 'Node',
  'Entity', 'Berth', 'Flag', 'Colour', 'Color', 'Where', 'Order', 'Page', 'Edge', 'Vessel', 'Ferry', 'Tug', '_Log', 'Route2',
];

/** Gives each name once. */
export class Names {
  #taken = new Set();

  constructor(random, reserved = []) {
    this.random = random;
    reserved.forEach((name) => this.#taken.add(name));
  }

  member() {
    return this.#unused(words);
  }

  type() {
    return this.#unused(typeWords);
  }

  enumValue() {
    return this.#unused(words.filter((word) => !['true', 'false', 'null'].includes(word)).map((word) => word.toUpperCase()));
  }

  #unused(candidates) {
    for (let suffix = ''; ; suffix = `${this.random.below(100)}`) {
      const name = this.random.pick(candidates) + suffix;
      if (!this.#taken.has(name)) {
        this.#taken.add(name);
        return name;
      }
    }
  }
}

/** A name that resembles another one. */
export function misspelt(random, name) {
  const at = random.below(name.length + 1);
  return random.pick([
    () => `${name}s`,
    () => `${name.slice(0, at)}${random.pick('aeixyz_')}${name.slice(at)}`.replace(/^(?=\d)/, 'n'),
    () => name.slice(0, Math.max(1, name.length - 1)) || 'q',
    () => name.toUpperCase() === name ? name.toLowerCase() : name.toUpperCase(),
    () => `un${name}`,
    () => 'somethingEntirelyDifferent',
  ])();
}
