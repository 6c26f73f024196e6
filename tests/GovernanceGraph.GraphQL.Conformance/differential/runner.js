import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const name = 'GovernanceGraph.GraphQL.Conformance.dll';

// Nothing that is asked takes long; a busy machine may.
const patience = 120_000;

/** The built runner; of two builds the newer one. */
function builtRunner() {
  const builds = ['Release', 'Debug']
    .map((configuration) => fileURLToPath(new URL(`../bin/${configuration}/net10.0/${name}`, import.meta.url)))
    .filter(existsSync)
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (builds.length === 0) {
    throw new Error('The runner is not built: run "dotnet build tests/GovernanceGraph.GraphQL.Conformance" first.');
  }
  return builds[0];
}

/** The runner as a process that answers one line with one line. */
export class Runner {
  #waiting = [];

  constructor() {
    this.process = spawn('dotnet', [builtRunner()], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.once('exit', (code) => this.#fail(`The runner ended with code ${code}.`));
    this.process.stdin.on('error', () => this.#fail('The runner reads no more.'));
    createInterface({ input: this.process.stdout }).on('line', (line) => this.#waiting.shift()?.resolve(JSON.parse(line)));
  }

  /** The runner's answers to the cases, in their order. */
  async answers(inputs) {
    const guard = setTimeout(() => this.process.kill(), patience);
    try {
      return await Promise.all(inputs.map((input) => this.#ask(input)));
    } finally {
      clearTimeout(guard);
    }
  }

  async close() {
    this.process.stdin.end();
    await this.ended;
  }

  #ask(input) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify(input)}\n`);
    });
  }

  #fail(reason) {
    this.#waiting.splice(0).forEach(({ reject }) => reject(new Error(reason)));
  }
}
