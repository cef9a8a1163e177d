import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { findVersion, listDataCentres } from './catalogue.repo.ts';
import { contentOf } from './catalogue.service.ts';
import { type EntryRow, findEntry, listEntries, listPublishedVersions } from './desk.repo.ts';
import { offered } from './offered.rules.ts';
import { retirementNow, retirementOf } from './offerings.rules.ts';

/** Everything in the catalogue, published or not, and the data centres that it can name. */
export async function readCatalogue({ tx, clock }: MemberContext) {
  const [entries, dataCentres] = await Promise.all([listEntries(tx), listDataCentres(tx)]);
  return { items: entries.map((entry) => entryOf(entry, clock.now())), dataCentres };
}

/** One offering with what is published and its draft. 404 when there is none. */
export async function readOffering({ tx }: MemberContext, code: string) {
  const entry = await findEntry(tx, code);
  if (!entry) throw notFound('service');
  const [published, draft] = await Promise.all([
    entry.currentVersion === null ? undefined : findVersion(tx, code, entry.currentVersion),
    entry.draftVersion === null ? undefined : findVersion(tx, code, entry.draftVersion),
  ]);
  return {
    entry,
    published: published ? contentOf(published) : null,
    draft: draft ? contentOf(draft) : null,
    draftRevision: draft?.revision ?? 0,
    draftChangedAt: draft?.changedAt ?? null,
  };
}

/** What the next draft begins with: the draft, or what is published; undefined where there is no such service. */
export async function findDraft(ctx: MemberContext, code: string) {
  if (!(await findEntry(ctx.tx, code))) return undefined;
  const { draft, published, draftRevision: revision } = await readOffering(ctx, code);
  return { content: draft ?? published, revision };
}

/** The same as an operator's page needs it: the versions in use, and how the newest one looks to whoever signs up. */
export async function describeOffering(ctx: MemberContext, code: string) {
  const { entry, draftChangedAt, ...found } = await readOffering(ctx, code);
  const [versions, dataCentres] = await Promise.all([
    listPublishedVersions(ctx.tx, code),
    listDataCentres(ctx.tx),
  ]);
  const content = found.draft ?? found.published;
  if (!content) throw notFound('service');
  const centres = new Map(dataCentres.map((centre) => [centre.code, centre.name]));
  const now = ctx.clock.now();
  return {
    ...entryOf(entry, now),
    ...found,
    draftChangedAt: draftChangedAt?.toISOString() ?? null,
    versions: versions.map(({ publishedAt, ...version }) => ({
      ...version,
      publishedAt: (publishedAt ?? now).toISOString(),
    })),
    dataCentres,
    preview: offered({ code, content, retirement: retirementOf(entry) }, centres, now),
  };
}

const entryOf = (entry: EntryRow, now: Date) => ({
  code: entry.code,
  name: entry.name,
  accountPrefix: entry.accountPrefix,
  currentVersion: entry.currentVersion,
  hasDraft: entry.draftVersion !== null,
  inUse: entry.inUse,
  retirement: retirementNow(retirementOf(entry), now),
});
