// `npm test`: everything, unit to browser, on the embedded PostgreSQL, or on TEST_DATABASE_URL when it is set.
// Closes with one plain line: N passed, M failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from './building.ts';

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean };

await buildIfNeeded();
const folder = mkdtempSync(join(tmpdir(), 'portico-report-'));
const reportFile = join(folder, 'report.json');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', cwd: join(import.meta.dirname, '..') },
);
const report = readReport();
rmSync(folder, { recursive: true, force: true });
const failed = report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1);
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped(report.numPendingTests)}`);
process.exit(run.status === 0 && failed === 0 && report.numPassedTests > 0 ? 0 : 1);

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, success: false };
  }
}

function skipped(count: number) {
  return count > 0 ? `, ${count} skipped` : '';
}
