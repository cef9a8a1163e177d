import { addMinutes } from '../../kernel/clock.ts';
import type { Context, Settings, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import {
  challengeOf,
  checkAssertion,
  NotProved,
  newChallenge,
  siteOf,
} from '../../platform/identity/passkeys.ts';
import type { PasskeyRequest, UsedCredential } from './passkeys.contract.ts';
import {
  deleteEndedChallenges,
  insertChallenge,
  lockPasskey,
  markPasskeyUsed,
  takeChallenge,
} from './passkeys.repo.ts';
import { CHALLENGE_MINUTES, PASSKEY_SENTENCES, type PasskeyRefusal } from './passkeys.rules.ts';

type Purpose = 'sign-in' | 'sign-up' | 'add' | 'step-up';

export const CHALLENGE_MILLISECONDS = CHALLENGE_MINUTES * 60_000;

/** A challenge for one purpose, and for one account where somebody is signed in. */
export async function makeChallenge(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  purpose: Purpose,
  accountId: string | null,
): Promise<string> {
  const challenge = newChallenge();
  const now = clock.now();
  await deleteEndedChallenges(tx, now);
  await insertChallenge(tx, {
    challenge_hash: hashToken(challenge),
    purpose,
    account_id: accountId,
    expires_at: addMinutes(now, CHALLENGE_MINUTES),
  });
  return challenge;
}

export function requestOptions(
  { publicUrl }: Settings,
  challenge: string,
  allowed: { credential_id: Buffer; transports: string[] }[] = [],
): PasskeyRequest {
  return {
    challenge,
    rpId: siteOf(publicUrl).id,
    timeout: CHALLENGE_MILLISECONDS,
    userVerification: 'required',
    allowCredentials: allowed.map(describeCredential),
  };
}

export const describeCredential = (known: { credential_id: Buffer; transports: string[] }) => ({
  id: known.credential_id.toString('base64url'),
  type: 'public-key' as const,
  transports: known.transports,
});

/** Uses the challenge up, whatever becomes of it; refuses one that is not ours, too old, or used already. */
export async function spendChallenge(
  ctx: UntiedContext,
  clientDataJSON: string,
  purpose: Purpose,
  accountId: string | null,
): Promise<string> {
  const challenge = orNotAccepted(() => challengeOf(clientDataJSON));
  const taken = await ctx.inTransaction(({ tx }) =>
    takeChallenge(tx, hashToken(challenge), purpose, accountId),
  );
  if (!taken || taken.expiresAt <= ctx.clock.now()) throw notAccepted('passkey-not-accepted');
  return challenge;
}

/** The passkey that signed the challenge, and whose it is. */
export async function provePasskey(
  { tx, clock, settings }: Context,
  { id, response }: UsedCredential,
  challenge: string,
): Promise<{ id: string; name: string }> {
  const credentialId = Buffer.from(id, 'base64url');
  const known = await lockPasskey(tx, credentialId);
  if (!known) throw notAccepted('passkey-unknown');
  const kept = {
    credentialId,
    publicKey: known.public_key,
    algorithm: known.algorithm,
    signCount: Number(known.sign_count),
    backupEligible: known.backup_eligible,
    backedUp: known.backed_up,
  };
  if (response.userHandle && response.userHandle !== userHandleOf(known.account_id))
    throw notAccepted('passkey-not-accepted');
  const used = orNotAccepted(() => checkAssertion(response, challenge, siteOf(settings.publicUrl), kept));
  await markPasskeyUsed(tx, credentialId, { ...used, at: clock.now() });
  return { id: known.account_id, name: known.accountName };
}

/** What the authenticator stores beside the key: random to everybody else. */
export const userHandleOf = (accountId: string): string =>
  Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url');

export function orNotAccepted<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof NotProved ? notAccepted('passkey-not-accepted') : error;
  }
}

export function notAccepted(reason: PasskeyRefusal) {
  const explanation = explain(PASSKEY_SENTENCES, reason);
  return new DomainError('unauthenticated', explanation.sentence, { reason, explanation });
}
