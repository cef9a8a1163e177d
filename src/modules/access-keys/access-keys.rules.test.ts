import { expect, test } from 'vitest';
import {
  type CreatingFacts,
  decideCreating,
  decideRemoving,
  decideShowing,
  type KeyRefusal,
  MOST_KEYS,
} from './access-keys.rules.ts';

const ready: CreatingFacts = {
  ...{ customerState: 'active', retirement: null, activated: true, provisioned: true, underWay: false },
  ...{ bindable: true, formShown: true, keys: 0 },
};

test('a service that is ready and gives keys makes one, also after its end was announced', () => {
  expect(decideCreating(ready)).toEqual({ allowed: true });
  expect(decideCreating({ ...ready, retirement: 'announced', keys: MOST_KEYS - 1 })).toEqual({
    allowed: true,
  });
});

const refusals: [change: Partial<CreatingFacts>, reason: KeyRefusal][] = [
  [{ customerState: 'inactivated' }, 'service-inactive'],
  [{ bindable: false }, 'not-bindable'],
  [{ formShown: false }, 'parameters-not-shown'],
  [{ retirement: 'retired' }, 'service-retired'],
  [{ provisioned: false }, 'not-set-up'],
  [{ activated: false }, 'not-activated'],
  [{ underWay: true }, 'operation-under-way'],
  [{ keys: MOST_KEYS }, 'too-many-keys'],
];
test.each(refusals)('%j is refused: %s', (change, reason) => {
  expect(decideCreating({ ...ready, ...change })).toEqual({ allowed: false, reason });
});

test('credentials are shown once, to who asked for them', () => {
  expect(decideShowing({ state: 'creating', own: true })).toEqual({ allowed: true });
  expect(decideShowing({ state: 'creating', own: false })).toMatchObject({ reason: 'asked-by-another' });
  expect(decideShowing({ state: 'active', own: true })).toMatchObject({ reason: 'shown-already' });
  expect(decideShowing({ state: 'removing', own: true })).toMatchObject({ reason: 'being-removed' });
});

test('removing is asked for once', () => {
  expect(decideRemoving({ state: 'creating' })).toEqual({ allowed: true });
  expect(decideRemoving({ state: 'active' })).toEqual({ allowed: true });
  expect(decideRemoving({ state: 'removing' })).toMatchObject({ reason: 'being-removed' });
});
