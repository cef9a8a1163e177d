import { flushCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { announce, announceDemo, announceSetUp } from './announce.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { DataFolderInUse } from './platform/postgres/embedded-server.ts';
import { KeyFileUnusable } from './platform/secrets/key-file.ts';
import { type Roles, startPortico } from './start.ts';

const { values: options } = parseArgs({
  options: { demo: { type: 'boolean', default: false }, role: { type: 'string', default: 'all' } },
});

try {
  await main(readConfig(process.env), rolesOf(options.role));
} catch (error) {
  const known =
    error instanceof ConfigError || error instanceof DataFolderInUse || error instanceof KeyFileUnusable;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

async function main(config: Config, roles: Roles) {
  const running = await startPortico(config, roles);
  stopOnSignals(running.stop);
  await announceSetUp(running, options.demo);
  await announceDemo(running, roles);
  announce(config, running, roles);
  flushCompileCache(); // the next start finds it compiled, however this one ends
}

function rolesOf(role: string): Roles {
  switch (role) {
    case 'all':
      return { web: true, worker: true };
    case 'web':
      return { web: true, worker: false };
    case 'worker':
      return { web: false, worker: true };
    default:
      throw new ConfigError(`--role is web, worker or all, not "${role}".`);
  }
}

/** Ctrl-C may reach us twice, from the terminal and from the runner; the first one counts. */
function stopOnSignals(stop: () => Promise<void>) {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
