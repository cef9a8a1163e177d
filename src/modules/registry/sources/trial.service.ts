import { explain } from '../../../kernel/decisions.ts';
import { DomainError, invalidField, notFound } from '../../../kernel/errors.ts';
import { requirePermission } from '../../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../../platform/http/routes.ts';
import { actAs } from '../../../platform/postgres/capacity.ts';
import { definitionOf } from './definition.ts';
import { checkSourceRow, fieldsOf } from './feed-rows.service.ts';
import { type Asking, askAgain, SourceFailure } from './source-reading.service.ts';
import { readSourceSecret } from './source-secrets.service.ts';
import type { RegistrySourceTrial, RegistryTrialResult } from './sources.contract.ts';
import { findSource } from './sources.repo.ts';
import { type Feed, firstPage, nextPage, placesOf, rowsOf } from './sources.rules.ts';
import { isSameServer } from './sources.service.ts';
import { SYNC_SENTENCES } from './synchronization.rules.ts';

const SHOWN = 20;
/** Somebody waits for the answer: a page is asked for once. */
const ONCE = { tries: 1, firstPauseMs: 0, longestPauseMs: 0 };
const LONGEST_WAIT_SECONDS = 30;

/** Fetches one page of each list and tells how its rows would be taken. Changes nothing. */
export async function trySource(
  ctx: UntiedMemberContext,
  wanted: RegistrySourceTrial,
): Promise<RegistryTrialResult> {
  requirePermission(ctx.actor, 'registry:import');
  const secret = wanted.secret ?? (await keptSecret(ctx, wanted));
  const timeoutSeconds = Math.min(wanted.definition.timeoutSeconds, LONGEST_WAIT_SECONDS);
  const asking: Asking = {
    definition: { ...wanted.definition, timeoutSeconds },
    secret,
    allowedHosts: ctx.settings.insideHosts,
    pace: ONCE,
    note: async () => {},
  };
  const feeds: RegistryTrialResult['feeds'] = [];
  for (const [place, feed] of wanted.definition.feeds.entries())
    feeds.push(await tryFeed(asking, feed, place));
  return { feeds };
}

/** Read with the capacity of a worker, in a transaction of its own, and never answered. */
async function keptSecret(ctx: UntiedMemberContext, { sourceId, definition }: RegistrySourceTrial) {
  if (sourceId === undefined) return undefined;
  return ctx.inTransaction(async ({ tx, actor, settings }) => {
    const source = await findSource(tx, actor.organizationId, sourceId);
    if (!source) throw notFound('source');
    if (!isSameServer(definitionOf(source), definition)) return undefined;
    await actAs(tx, 'system');
    return readSourceSecret(tx, settings, { organizationId: actor.organizationId, sourceId }).catch(
      refusedSecret,
    );
  });
}

function refusedSecret(error: unknown): never {
  if (!(error instanceof SourceFailure)) throw error;
  const { sentence, remedy } = explain(SYNC_SENTENCES, error.reason);
  throw invalidField('/secret', `${sentence} ${remedy}`, error.reason);
}

async function tryFeed(
  asking: Asking,
  feed: Feed,
  place: number,
): Promise<RegistryTrialResult['feeds'][number]> {
  const url = firstPage(asking.definition, feed);
  if (asking.definition.protocol === 'odata' && feed.paging.kind !== 'offset')
    url.searchParams.set('$top', String(SHOWN));
  try {
    const answer = await askAgain(asking, url, {});
    if (answer.kind === 'not-modified')
      throw new SourceFailure('refused-request', 'Status 304 without being asked.');
    const rows = rowsOf(feed, answer.body);
    if (!rows) throw new SourceFailure('no-list', `At ${feed.rows || 'the top'} of ${url.pathname}.`);
    return {
      record: feed.record,
      asked: url.href,
      rows: rows.length,
      more: nextPage(feed, { url, body: answer.body, rows: rows.length }).kind === 'page',
      places: placesOf(rows.slice(0, SHOWN)),
      sample: rows.slice(0, SHOWN).map((row, index) => sampleOf(feed, row, index + 1)),
    };
  } catch (error) {
    throw error instanceof SourceFailure ? refusedTrial(error, feed, place) : error;
  }
}

function sampleOf(feed: Feed, row: unknown, line: number) {
  const checked = checkSourceRow(feed, row, line);
  if (!('problem' in checked)) return { fields: fieldsOf(feed, row), problem: null };
  const { cells: _cells, line: _line, ...problem } = checked.problem;
  return { fields: fieldsOf(feed, row), problem };
}

/** The same words as a synchronization would end with, at the list that did not answer. */
function refusedTrial({ reason, message }: SourceFailure, { record }: Feed, place: number): DomainError {
  const { sentence, ...rest } = explain(SYNC_SENTENCES, reason);
  const told = message === '' ? sentence : `${sentence} (${record}: ${message})`;
  return new DomainError('invalid', told, {
    reason,
    explanation: { ...rest, sentence: told },
    errors: [{ pointer: `/definition/feeds/${place}/path`, message: told, code: reason }],
  });
}
