import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountContext } from '../../kernel/context.ts';
import { DomainError, invalidField } from '../../kernel/errors.ts';
import type { Answer } from './answers.ts';

type Repeatable = { key: string; method: string; url: string; body: unknown };

/**
 * Does the work once per Idempotency-Key of an account. The stored answer is part of the same transaction as the
 * work: replayed when the same request comes again, 409 while the first still runs, 422 for another body.
 */
export async function onlyOnce(
  { tx, account, clock }: AccountContext,
  request: Repeatable,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (request.key.length > 200) throw invalidField('Idempotency-Key', 'At most 200 characters.', 'too-long');
  const hash = requestHash(request);
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${account.accountId} ${request.key}`}, 0)) as free`.execute(
    tx,
  );
  if (!rows[0]?.free) {
    throw new DomainError('conflict', 'The same request is still running. Wait for its answer.', {
      reason: 'still-running',
      retryAfterSeconds: 1,
    });
  }
  const earlier = await tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'headers', 'body'])
    .where('account_id', '=', account.accountId)
    .where('key', '=', request.key)
    .executeTakeFirst();
  if (earlier) return replay(earlier, hash);

  const answer = await work();
  await tx
    .insertInto('idempotency_keys')
    .values({
      account_id: account.accountId,
      key: request.key,
      request_hash: hash,
      status: answer.status,
      headers: JSON.stringify(answer.headers ?? {}),
      body: answer.jsonText ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)),
      created_at: clock.now(),
    })
    .execute();
  return answer;
}

type Stored = { request_hash: Buffer; status: number; headers: Record<string, string>; body: string };

function replay(earlier: Stored, hash: Buffer): Answer {
  if (!earlier.request_hash.equals(hash)) {
    throw invalidField(
      'Idempotency-Key',
      'This key was used for another request. Make a new one.',
      'key-reused',
    );
  }
  const headers = { ...earlier.headers, 'idempotent-replayed': 'true' };
  return earlier.body === ''
    ? { status: earlier.status, headers }
    : { status: earlier.status, headers, jsonText: earlier.body };
}

function requestHash({ method, url, body }: Repeatable): Buffer {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest();
}
