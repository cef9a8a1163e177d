import { addDays, addHours } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';
import type { Browser, NewSession } from '../../platform/http/browsers.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { actAsAccount } from '../../platform/postgres/capacity.ts';
import type { Me } from './accounts.contract.ts';
import {
  insertAccount,
  insertIdentity,
  insertSignInName,
  listOrganizationsOf,
  listSignInNames,
} from './accounts.repo.ts';
import { DEVICE_DAYS, IDLE_MINUTES, PROVIDER_SESSION_HOURS, SESSION_DAYS } from './accounts.rules.ts';
import { replaceSession } from './sessions.repo.ts';

/** The issuer of accounts that sign in here with a password; their subject is the address they were made with. */
export const BUILT_IN = 'portico';

type Inside = Pick<Context, 'tx' | 'clock'>;

export type NewAccount = {
  name: string;
  /** Lower case. Of built-in accounts also the subject of their identity. */
  signInName: string;
  /** From `hashPassword`, made before the transaction; null where a passkey is the way in. */
  passwordHash: string | null;
  /** How the address was proved: "mail", "set-up", "demo". */
  provedBy: string;
};

/** A built-in account; violates `identities_pkey` when there is one with this address. Returns its id. */
export async function createAccount(
  { tx, clock }: Inside,
  account: NewAccount,
  id = newId(),
): Promise<string> {
  const now = clock.now();
  const { name, signInName, passwordHash } = account;
  await insertAccount(tx, { id, display_name: name, password_hash: passwordHash, created_at: now });
  await insertIdentity(tx, { issuer: BUILT_IN, subject: signInName, account_id: id, created_at: now });
  await insertSignInName(tx, {
    account_id: id,
    sign_in_name: signInName,
    proved_by: account.provedBy,
    proved_at: now,
  });
  return id;
}

/** A new token at every sign-in; the session that this browser had before ends. */
export async function startSession(
  { tx, clock }: Inside,
  accountId: string,
  browser: Browser,
  { method, assuredBy, providerId, providerSession, provedAt }: Proof,
): Promise<NewSession> {
  const token = newToken();
  const deviceToken = browser.deviceToken ?? newToken();
  const now = clock.now();
  const proved = provedAt && provedAt < now ? provedAt : now;
  const expiresAt = providerId ? addHours(proved, PROVIDER_SESSION_HOURS) : addDays(now, SESSION_DAYS);
  await replaceSession(tx, {
    tokenHash: hashToken(token),
    oldTokenHash: browser.oldTokenHash,
    deviceHash: hashToken(deviceToken),
    deviceNotSince: addDays(now, -DEVICE_DAYS),
    accountId,
    method,
    assuredBy,
    providerId,
    providerSession,
    userAgent: browser.userAgent.slice(0, 400),
    address: browser.address,
    now,
    expiresAt,
    idleMinutes: IDLE_MINUTES,
  });
  return { token, expiresAt, deviceToken, came: method };
}

/** Who the account is, and what it is a person of. */
export async function readMe(
  { tx }: Pick<Context, 'tx'>,
  account: { id: string; name: string },
): Promise<Me> {
  const [signInNames, organizations] = await Promise.all([
    listSignInNames(tx, account.id),
    listOrganizationsOf(tx, account.id),
  ]);
  return {
    account: { ...account, signInNames },
    organizations: organizations.map(({ sandboxId, clockAheadMs, ...organization }) => ({
      ...organization,
      sandbox: sandboxId === null ? null : { aheadMs: clockAheadMs },
    })),
  };
}

/** How somebody proved who they are; a provider's second factor counts for the organization that brought it along. */
export type Proof = {
  method: SessionMethod;
  assuredBy?: string | undefined;
  providerId?: string | undefined;
  /** The provider's own session. */
  providerSession?: string | undefined;
  /** When the provider asked for the person's proof, where it tells. */
  provedAt?: Date | undefined;
};

export type Entered = { me: Me; session: NewSession };

/** Starts a session and tells who is in. */
export async function letIn(
  ctx: Inside,
  account: { id: string; name: string },
  browser: Browser,
  proof: SessionMethod | Proof,
): Promise<Entered> {
  await actAsAccount(ctx.tx, account.id);
  return openSession(ctx, account, browser, proof);
}

/** As `letIn`, where the transaction goes on as this account already. */
export async function openSession(
  ctx: Inside,
  { id, name }: { id: string; name: string },
  browser: Browser,
  proof: SessionMethod | Proof,
): Promise<Entered> {
  const [session, me] = await Promise.all([
    startSession(ctx, id, browser, typeof proof === 'string' ? { method: proof } : proof),
    readMe(ctx, { id, name }),
  ]);
  return { session, me };
}
