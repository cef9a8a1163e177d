import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { insertAcceptance, insertAgreement, listWithAcceptances } from './agreements.repo.ts';
import { AGREEMENT_KINDS, AUDIENCES, type Audience, agreementsDue } from './agreements.rules.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const dayOf = (days: number) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);

/** Versions of one kind, the oldest first, as they are published: a later day each, in one or two languages. */
const versions = fc.array(
  fc.record({
    kind: fc.constantFrom(...AGREEMENT_KINDS),
    audiences: fc.subarray([...AUDIENCES], { minLength: 1 }),
    mustAccept: fc.boolean(),
    languages: fc.subarray(['en', 'de'], { minLength: 1 }),
    accepted: fc.boolean(),
  }),
  { maxLength: 8 },
);
type Version = typeof versions extends fc.Arbitrary<(infer One)[]> ? One : never;

async function publish(tx: Tx, version: Version, day: number) {
  const { kind, audiences, mustAccept, languages } = version;
  const shared = {
    kind,
    audiences,
    must_accept: mustAccept,
    version: `test-${day}`,
    title: kind,
    body: kind,
  };
  const ids = languages.map((language) => ({ id: newId(), language }));
  for (const one of ids) await insertAgreement(tx, { ...shared, ...one, effective_from: dayOf(day) });
  return ids;
}

async function accept(tx: Tx, organizationId: string, accountId: string, texts: { id: string }[]) {
  for (const { id } of texts) {
    const row = { id: newId(), agreementId: id, subscriptionId: null, accountId, acceptedAt: new Date() };
    await insertAcceptance(tx, organizationId, row);
  }
}

async function mayHaveToAccept(tx: Tx, organizationId: string, kind: Audience) {
  const { rows } = await sql<{ may: boolean }>`
    select may_have_to_accept(${organizationId}, ${kind}) as may`.execute(tx);
  return rows[0]?.may;
}

test('whenever the rule asks an organization to accept something, the door has said that it may have to', async () => {
  const organizationId = await world.addOrganization('partner');
  const { accountId } = await world.addPerson(organizationId, ['administrator']);
  const property = fc.asyncProperty(
    versions,
    fc.constantFrom(...AUDIENCES),
    fc.nat(9),
    async (given, kind, today) => {
      const tx = await world.db.startTransaction().execute();
      try {
        for (const [day, version] of given.entries()) {
          const texts = await publish(tx, version, day);
          if (version.accepted && day <= today) await accept(tx, organizationId, accountId, texts.slice(-1));
        }
        const texts = await listWithAcceptances(tx, organizationId);
        const accepted = texts.filter((text) => text.accepted).map(({ id }) => id);
        const due = agreementsDue(kind, texts, accepted, { today: dayOf(today), language: 'en' });
        if (due.length > 0) expect(await mayHaveToAccept(tx, organizationId, kind)).toBe(true);
        const missing = texts.filter((text) => !text.accepted);
        await accept(tx, organizationId, accountId, missing);
        expect(await mayHaveToAccept(tx, organizationId, kind)).toBe(false);
      } finally {
        await tx.rollback().execute();
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
