import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WEB = join(import.meta.dirname, '..');

/** Where a control is disabled by the flag of Fluent, how often, and how its reason is told. */
const WITH_REASON: Record<string, { times: number; reason: string }> = {
  'ui/command-button.tsx': { times: 1, reason: 'the reason is its description; busy shows a spinner' },
  'ui/overflow-menu.tsx': { times: 2, reason: 'the reason stands under the name' },
  'ui/form.tsx': { times: 2, reason: 'while it sends, with a spinner that says so: both ways of sending' },
  'ui/confirm.tsx': { times: 1, reason: 'while it sends, or until the word was typed that stands above' },
  'ui/data-list.tsx': { times: 1, reason: 'while more rows load' },
  'ui/combo-field.tsx': { times: 1, reason: 'the line that says that nothing was found' },
  'ui/lookup-field.tsx': { times: 1, reason: 'the line that says that nothing was found' },
  'ui/choice-fields.tsx': { times: 2, reason: 'choices whose label says why' },
  'ui/file-field.tsx': { times: 1, reason: 'while the file is sent, with its progress below' },
  'account/passkey-sign-in.tsx': { times: 1, reason: 'while the browser asks, with a spinner' },
  'customer-import/import-start-page.tsx': {
    times: 1,
    reason: 'while the file is sent, with its progress below',
  },
  'customer/import-people-page.tsx': {
    times: 1,
    reason: 'while the file is checked, with a line that says so',
  },
  'operations/import-file.tsx': { times: 1, reason: 'while the file is sent, with its progress below' },
  'customer/role-picker.tsx': { times: 1, reason: 'its description says that nothing is marked' },
};

test('no page disables a control without saying why: commands carry `disabledBecause`', () => {
  const found = globSync('**/*.tsx', { cwd: WEB })
    .map((file) => ({ file, times: disabledIn(readFileSync(join(WEB, file), 'utf8')) }))
    .filter(({ times }) => times > 0);
  const known = Object.entries(WITH_REASON).map(([file, { times }]) => ({ file, times }));
  const byName = (a: { file: string }, b: { file: string }) => a.file.localeCompare(b.file);
  expect(found.sort(byName)).toEqual(known.sort(byName));
});

/** `disabled={…}` and the bare `<Button disabled>`. */
const disabledIn = (source: string) =>
  [
    ...source.matchAll(
      /\sdisabled(?:Focusable)?=\{|<[A-Z]\w*(?:\s[^<>]*)?\sdisabled(?:Focusable)?(?=[\s/>])/g,
    ),
  ].length;

test('the search finds both ways of writing it', () => {
  expect(
    disabledIn('<Button disabled={x} /> <Button disabledFocusable> <Input size="small" disabled />'),
  ).toBe(3);
  expect(disabledIn('a disabled one <p>')).toBe(0);
});
