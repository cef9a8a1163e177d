// `npm test`: everything, unit to browser, on the embedded PostgreSQL, or on TEST_DATABASE_URL when it is set.
// Stories in the browser that failed are told once more with nothing else at work, since a machine that is short of
// processors can make a person's click come too late; what failed first is named. Twice is a failure.
// Closes with one plain line: N passed, M failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildIfNeeded } from './building.ts';

type Outcome = { status: string };
type Report = {
  success: boolean;
  numPendingTests: number;
  testResults: { name: string; status: 'passed' | 'failed'; assertionResults: Outcome[] }[];
};

const PROJECT = join(import.meta.dirname, '..');
/** More than that is no accident. */
const TOLD_AGAIN_AT_MOST = 3;

await buildIfNeeded();
const first = runTests(process.argv.slice(2));
const stumbled = toldAgain(first);
if (stumbled.length > 0) console.log(`Told once more, with nothing else at work:\n${stumbled.join('\n')}`);
const second = stumbled.length > 0 ? runTests([...stumbled, '--maxWorkers=1']) : undefined;
const reports = second ? [without(first, stumbled), second] : [first];
const passed = sum(reports.map((report) => count(report, 'passed')));
const failed = sum(reports.map(failures));
const skipped = sum(reports.map((report) => report.numPendingTests));
if (second?.success) console.log(`Failed at the first try: ${stumbled.join(', ')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function runTests(options: string[]): Report {
  const folder = mkdtempSync(join(tmpdir(), 'portico-report-'));
  const reportFile = join(folder, 'report.json');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
  const { status } = spawnSync(process.execPath, [...vitest, `--outputFile.json=${reportFile}`, ...options], {
    stdio: 'inherit',
    cwd: PROJECT,
  });
  const report = readReport(reportFile);
  rmSync(folder, { recursive: true, force: true });
  return { ...report, success: report.success && status === 0 };
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { success: false, numPendingTests: 0, testResults: [] };
  }
}

/** The files of stories that failed, when they are few and nothing else did. */
function toldAgain(report: Report): string[] {
  const files = report.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => relative(PROJECT, name));
  const accident =
    files.length <= TOLD_AGAIN_AT_MOST && files.every((file) => file.startsWith('tests/browser/'));
  return accident ? files : [];
}

/** The report as it is without these files: it has succeeded when they were all that failed. */
function without(report: Report, files: string[]): Report {
  const testResults = report.testResults.filter(({ name }) => !files.includes(relative(PROJECT, name)));
  return { ...report, testResults, success: testResults.every(({ status }) => status === 'passed') };
}

/** Failed tests; at least one where the run failed for another reason: a file that could not be read, say. */
function failures(report: Report): number {
  return Math.max(count(report, 'failed'), report.success ? 0 : 1);
}

function count(report: Report, wanted: 'passed' | 'failed'): number {
  return sum(
    report.testResults.map((file) => file.assertionResults.filter((test) => test.status === wanted).length),
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
