import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readOperations } from './harness/api-operations.ts';
import { NOT_EXPLAINED } from './harness/not-explained.ts';

const WEB = join(import.meta.dirname, '../src/web');
/** Patterns and plumbing that know no business; the generated types name every operation. */
const NO_PAGES = ['ui/', 'api/', 'gallery/', 'messages/'];

type Module = { file: string; source: string; imports: string[] };
let modules: Map<string, Module>;
let written: { file: string; operation: string }[];

beforeAll(async () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: WEB })
    .filter((file) => !NO_PAGES.some((place) => file.startsWith(place)))
    .filter((file) => !file.includes('.test.'));
  modules = new Map(files.map((file) => [file, readModule(file)]));
  const ids = new Map((await readOperations()).map(({ name, id }) => [name, id]));
  written = [...modules.values()].flatMap(({ file, source }) =>
    writesIn(source).map((call) => ({ file, operation: ids.get(call) ?? `unknown: ${call}` })),
  );
});

/** Writes of pages that ask nothing in advance, though the API would answer; each for a reason. */
const NOT_ASKED: Record<string, string> = {
  registerPartner: 'the organization found carries its verdict with every reason and remedy',
  claimPlace: 'the organization found says that a place waits',
  requestAccess: 'the organization found says what stands against it, and how the last request fared',
  removePasskey: 'the list says what stands against it, and what follows',
  removeAuthenticator: 'reading it says what stands against it, and what follows',
  completeRapidStartGroup:
    'as answering; its own rule points at the questions, on the answers as they are typed',
  chooseDefaultCustomerView: 'nothing stands against it for whoever sees the list',
  changeCustomerView: 'offered to the owner of the view only',
  changeCustomerNote: 'offered to the author of the note only',
  deleteCustomerTag: 'as renaming the tag, which is asked about',
  showAccessKey: 'offered to who asked for the key, while its state says that it was not shown',
  removeAccessKey: 'offered while the state of the key says that it is not being removed',
  undoTagging: 'offered for seconds, beside what was just done; the refusal is told there',
};

test('each write of a page is asked about in advance by what it stands in, or has a reason why not', () => {
  const silent = written
    .filter(({ operation }) => !(operation in NOT_EXPLAINED))
    .filter(({ file, operation }) => !asked(file, operation));
  const kept = Object.keys(NOT_ASKED).flatMap((operation) =>
    silent.filter((one) => one.operation === operation).slice(0, 1),
  );
  expect(kept.map(({ operation }) => operation)).toEqual(Object.keys(NOT_ASKED));
  expect(silent.filter(({ operation }) => !(operation in NOT_ASKED))).toEqual([]);
});

test('the search knows every write through the client, whatever its path is put together from', () => {
  const all = [...modules.values()].flatMap(({ source }) => [
    ...source.matchAll(/\bapi\.(POST|PUT|PATCH|DELETE)\b/g),
  ]);
  expect(written).toHaveLength(all.length);
  expect(written.filter(({ operation }) => operation.startsWith('unknown'))).toEqual([]);
  const source = [
    "const ALL = '/api/v1/a';",
    ['const ONE = `$', '{ALL}/{id}` as const;'].join(''),
    ['api.PUT(`$', '{ONE}/b`, {}); api.POST('].join(''),
    ' ALL',
  ].join('\n');
  expect(writesIn(source)).toEqual(['PUT /api/v1/a/{id}/b', 'POST /api/v1/a']);
});

test('a reason is asked for by a hook, a form’s bar or a command, not by a word that happens to stand there', () => {
  expect(asksIn("useExplained(id, ['sendActivation', 'addService'], subject)")).toEqual([
    'sendActivation',
    'addService',
  ]);
  expect(asksIn('<WhyNot organizationId={id} action="changePerson" subject={x} />')).toEqual([
    'changePerson',
  ]);
  expect(asksIn("const label = 'sendActivation';")).toEqual([]);
});

function readModule(file: string): Module {
  const source = readFileSync(join(WEB, file), 'utf8');
  const imports = [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    relative(WEB, join(WEB, dirname(file), path)),
  );
  return { file, source, imports };
}

/** Writes through the typed client, such as `POST /api/v1/sign-in`; a path may be put together from constants. */
function writesIn(source: string): string[] {
  const constants = new Map(
    [...source.matchAll(/const (\w+) =\s*['`]([^'`]+)['`]/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const filled = (path: string): string =>
    path.replace(/\$\{(\w+)\}/g, (_whole, name: string) => filled(constants.get(name) ?? ''));
  return [...source.matchAll(/\bapi\.(POST|PUT|PATCH|DELETE)\(\s*(?:(\w+)|['`]([^'`]+)['`])/g)].map(
    ([, method, name = '', path]) => `${method} ${filled(path ?? constants.get(name) ?? '')}`,
  );
}

/** Asked in the module itself, in one that it uses, or in one that uses it; also for a part of the action. */
const asked = (file: string, operation: string) =>
  near(file).some((one) =>
    asksIn(modules.get(one)?.source ?? '').some((action) => action.split('.')[0] === operation),
  );

/** Actions asked about through a hook, and by name of a component: `action="sendActivation"`. */
function asksIn(source: string): string[] {
  const hooks = [...source.matchAll(/\b(?:useExplained|useRefused)\(([^;]*?)\]/g)].flatMap(
    ([, list = '']) => [...list.matchAll(/'([A-Za-z.]+)'/g)],
  );
  const named = [...source.matchAll(/\baction="([A-Za-z.]+)"/g)];
  return [...hooks, ...named].map(([, action = '']) => action);
}

const near = (file: string): string[] => [
  ...reach(file, (one) => modules.get(one)?.imports ?? []),
  ...reach(file, (one) =>
    [...modules.values()].filter(({ imports }) => imports.includes(one)).map((user) => user.file),
  ),
];

function reach(from: string, next: (file: string) => string[]): Set<string> {
  const seen = new Set([from]);
  for (const file of seen) for (const other of next(file)) seen.add(other);
  return seen;
}
