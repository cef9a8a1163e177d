// `npm run check`: types, lint and format, architecture and documents, dead code, licences.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { unreviewedPackages } from './licences.ts';

const ROOT = join(import.meta.dirname, '..');
const STEPS: [name: string, args: string[]][] = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['dead code', ['node_modules/knip/bin/knip.js', '--no-progress']],
  [
    'architecture and documents',
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.house.config.ts'],
  ],
];

let broken = 0;
for (const [name, args] of STEPS) {
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: ROOT });
  if (status !== 0) broken += 1;
}
console.log('\n=== licences');
const unreviewed = unreviewedPackages(ROOT);
for (const line of unreviewed) console.log(line);
if (unreviewed.length > 0) broken += 1;

console.log(`\n${STEPS.length + 1 - broken} of ${STEPS.length + 1} checks hold.`);
process.exit(broken === 0 ? 0 : 1);
