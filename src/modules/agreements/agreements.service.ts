import type { Context, Tx } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { insertAcceptance, listAgreements, readBodies, type TitledText } from './agreements.repo.ts';
import { type Audience, agreementsInForce } from './agreements.rules.ts';
import { changesBetween } from './changes.rules.ts';

type Reading = Pick<Context, 'tx' | 'clock'>;

/** ISO date by the installation's clock. */
export const todayOf = ({ clock }: Pick<Context, 'clock'>): string => clock.now().toISOString().slice(0, 10);

/** What holds today for an audience, with the texts: terms first, then the privacy statement (PP-61). */
export async function currentAgreements(ctx: Reading, language = 'en', audience: Audience = 'customer') {
  const texts = await listAgreements(ctx.tx);
  return withBodies(ctx.tx, agreementsInForce(texts, audience, { today: todayOf(ctx), language }));
}

/** One version that has come into force, for everybody to read. */
export async function readAgreement(ctx: Reading, id: string) {
  const found = (await listAgreements(ctx.tx)).find((text) => text.id === id);
  if (!found || found.effectiveFrom > todayOf(ctx)) throw notFound('agreement');
  const [text] = await withBodies(ctx.tx, [found]);
  return text;
}

/** The texts as the API shows them. */
export async function withBodies(tx: Tx, texts: TitledText[]) {
  const bodies = await readBodies(
    tx,
    texts.map(({ id }) => id),
  );
  return texts.map((text) => ({ ...introduced(text), body: bodies.get(text.id) ?? '' }));
}

export const introduced = ({ id, kind, version, language, title, effectiveFrom }: TitledText) => ({
  id,
  kind,
  version,
  language,
  title,
  effectiveFrom,
});

/** What changed since an earlier version; null where there is none. */
export async function comparedWith(tx: Tx, id: string, previous: TitledText | undefined) {
  if (!previous) return null;
  const bodies = await readBodies(tx, [id, previous.id]);
  const changes = changesBetween(bodies.get(previous.id) ?? '', bodies.get(id) ?? '');
  return { version: previous.version, changes };
}

/** Writes down who accepted which version, and for which service. The transaction acts for the organization. */
export async function recordAcceptances(
  { tx, clock }: Reading,
  organizationId: string,
  accepted: { agreementIds: string[]; subscriptionId: string | null; accountId: string },
) {
  for (const agreementId of accepted.agreementIds) {
    const { subscriptionId, accountId } = accepted;
    const acceptance = { id: newId(), agreementId, subscriptionId, accountId, acceptedAt: clock.now() };
    await insertAcceptance(tx, organizationId, acceptance);
  }
}
