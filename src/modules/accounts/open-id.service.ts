import { addHours, addMinutes } from '../../kernel/clock.ts';
import type { Context, OpenIdProvider, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Browser, NewSession } from '../../platform/http/browsers.ts';
import { FRESH_MINUTES } from '../../platform/http/proofs.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { finishOpenId, startOpenId } from '../../platform/identity/open-id.ts';
import { NotConfirmed, type OpenIdPerson } from '../../platform/identity/open-id-person.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { findProviderForSignIn, listProvidersOfDomain } from '../sign-in-providers/index.ts';
import { speaksFor } from '../sign-in-providers/sign-in-providers.rules.ts';
import { SignInName } from './accounts.contract.ts';
import { findAccountByIdentity, insertAccount, insertIdentity, insertSignInName } from './accounts.repo.ts';
import {
  OPEN_ID_MINUTES,
  PROVIDER_PROOF_HOURS,
  SENTENCES,
  type SignInRefusal,
  safeReturnTo,
} from './accounts.rules.ts';
import { type Entered, letIn, type Proof } from './accounts.service.ts';
import { linkIdentity } from './identities.service.ts';
import { deleteEndedAttempts, insertAttempt, takeAttempt } from './open-id-attempts.repo.ts';
import { accountOfSession, renewSession } from './sessions.service.ts';

const refuse = (reason: SignInRefusal) => refused(explain(SENTENCES, reason));

/** One of the installation, or one that an organization has brought along. */
export async function providerOf(
  { settings, inTransaction }: UntiedContext,
  id: string,
): Promise<OpenIdProvider> {
  const provider =
    settings.openIdProviders.find((it) => it.id === id) ??
    (await inTransaction(({ tx }) => findProviderForSignIn({ tx, settings }, id)));
  if (!provider) throw refuse('no-such-provider');
  return provider;
}

/** Those of the installation, and those of the organization that has proved this mail domain. */
export async function listProviders(
  ctx: Context,
  domain: string | undefined,
): Promise<{ id: string; name: string }[]> {
  const ofDomain = domain === undefined ? [] : await listProvidersOfDomain(ctx, domain);
  return [...ctx.settings.openIdProviders, ...ofDomain];
}

const callbackOf = ({ settings }: UntiedContext, provider: string) =>
  `${settings.publicUrl}/auth/${provider}/callback`;

export type Departure = { url: string; state: string };

/** Who is signed in already, and goes to attach the identity to the account or to prove afresh that it is theirs. */
export type Traveller = { accountId: string; provesAfresh: boolean };

/** Remembers the attempt for ten minutes and tells where the browser goes. */
export async function departTo(
  ctx: UntiedContext,
  providerId: string,
  returnTo: string | undefined,
  traveller?: Traveller,
): Promise<Departure> {
  const provider = await providerOf(ctx, providerId);
  const callback = callbackOf(ctx, providerId);
  const { url, state, nonce, codeVerifier } = await startOpenId(provider, callback, {
    provedWithin: PROVIDER_PROOF_HOURS * 3_600,
    afresh: traveller?.provesAfresh ?? false,
  });
  const now = ctx.clock.now();
  await ctx.inTransaction(async ({ tx }) => {
    await deleteEndedAttempts(tx, now);
    await insertAttempt(tx, {
      state_hash: hashToken(state),
      provider: providerId,
      nonce,
      code_verifier: codeVerifier,
      return_to: safeReturnTo(returnTo),
      expires_at: addMinutes(now, OPEN_ID_MINUTES),
      link_account_id: traveller?.accountId ?? null,
      proves_afresh: traveller?.provesAfresh ?? false,
    });
  });
  return { url, state };
}

export type Return = {
  providerId: string;
  /** Path and query as the browser came back with. */
  url: string;
  state: string | undefined;
  /** What this browser was given at the start: another browser's sign-in cannot be finished here. */
  browserState: string | undefined;
};

/** Finishes a sign-in that this browser started, once. */
export async function arriveFrom(
  ctx: UntiedContext,
  { providerId, url, state, browserState }: Return,
  browser: Browser,
): Promise<{ session?: NewSession; returnTo: string }> {
  const provider = await providerOf(ctx, providerId);
  if (!state || state !== browserState) throw refuse('sign-in-not-ours');
  const attempt = await ctx.inTransaction(({ tx }) => takeAttempt(tx, hashToken(state), providerId));
  if (!attempt || attempt.expiresAt <= ctx.clock.now()) throw refuse('sign-in-not-ours');
  const callback = new URL(callbackOf(ctx, providerId));
  callback.search = new URL(url, callback).search;
  const person = await finishOpenId(provider, callback, { ...attempt, state }).catch((error: unknown) => {
    throw error instanceof NotConfirmed ? refuse(error.reason) : error;
  });
  if (attempt.linkAccountId) {
    const signedIn = await ctx.inTransaction(({ tx }) =>
      accountOfSession(tx, browser.oldTokenHash, ctx.clock.now()),
    );
    if (signedIn !== attempt.linkAccountId) throw refuse('link-not-signed-in');
    if (attempt.provesAfresh)
      return {
        session: await proveAfresh(ctx, signedIn, provider, person, browser),
        returnTo: attempt.returnTo,
      };
    await linkIdentity(ctx, attempt.linkAccountId, {
      issuer: person.issuer,
      subject: person.subject,
      name: provider.name,
    });
    return { returnTo: attempt.returnTo };
  }
  const enter = () => ctx.inTransaction((inside) => enterAs(inside, provider, person, browser));
  const entered = await enter().catch((error: unknown) => {
    // Two first sign-ins of one person at once: the other one has made the account.
    if (violatedConstraint(error) === 'identities_pkey') return enter();
    throw error;
  });
  const proved = entered.me.account.signInNames.length > 0;
  const onwards = `/prove-address?returnTo=${encodeURIComponent(attempt.returnTo)}`;
  return { session: entered.session, returnTo: proved ? attempt.returnTo : onwards };
}

/** The same person as before, who has proved it there just now: not a session that the provider kept for days. */
async function proveAfresh(
  ctx: UntiedContext,
  accountId: string,
  { kind }: OpenIdProvider,
  { issuer, subject, authenticatedAt, session }: OpenIdPerson,
  { oldTokenHash }: Browser,
): Promise<NewSession> {
  if (!isFresh(authenticatedAt, kind, ctx.clock.now())) throw refuse('not-proved-afresh');
  return ctx.inTransaction(async (inside) => {
    const owner = await findAccountByIdentity(inside.tx, issuer, subject);
    if (owner?.id !== accountId || !oldTokenHash) throw refuse('identity-of-another');
    return renewSession(inside, oldTokenHash, (method) => method, session);
  });
}

/** Entra is asked in the same way, and does not tell when unless its administrator has set it up so. */
function isFresh(at: Date | undefined, kind: OpenIdProvider['kind'], now: Date): boolean {
  if (!at) return kind === 'entra';
  return now.getTime() - at.getTime() <= FRESH_MINUTES * 60_000;
}

/** A provider was asked not to take a proof that is older; one that tells of an older one all the same did not listen. */
const isLate = ({ authenticatedAt }: OpenIdPerson, now: Date) =>
  authenticatedAt !== undefined && addHours(authenticatedAt, PROVIDER_PROOF_HOURS) < addMinutes(now, -1);

async function enterAs(
  ctx: Context,
  provider: OpenIdProvider,
  person: OpenIdPerson,
  browser: Browser,
): Promise<Entered> {
  if (isLate(person, ctx.clock.now())) throw refuse('not-proved-afresh');
  const account =
    (await findAccountByIdentity(ctx.tx, person.issuer, person.subject)) ??
    (await makeAccount(ctx, provider, person));
  const address = SignInName.safeParse(person.email);
  if (address.success && isBelieved(provider, person, address.data)) {
    await insertSignInName(ctx.tx, {
      account_id: account.id,
      sign_in_name: address.data,
      proved_by: person.issuer,
      proved_at: ctx.clock.now(),
    });
  }
  return letIn(ctx, account, browser, proofBy(provider, person));
}

/** An organization's provider is believed about addresses of the mail domains that the organization has proved. */
function isBelieved(
  { trustEmail, broughtBy }: OpenIdProvider,
  person: OpenIdPerson,
  address: string,
): boolean {
  return trustEmail && person.emailVerified && (!broughtBy || speaksFor(broughtBy.domains, address));
}

/**
 * The operator says of the installation's providers whether they sign nobody in without a second factor. Of another one it
 * counts if the provider says so and the organization that brought it trusts it, and only there.
 */
function proofBy(
  { id: providerId, assuresSecondFactor, broughtBy }: OpenIdProvider,
  { secondFactor, session: providerSession, authenticatedAt: provedAt }: OpenIdPerson,
): Proof {
  const from = { providerId, providerSession, provedAt };
  if (!broughtBy) return { method: assuresSecondFactor ? 'provider+mfa' : 'provider', ...from };
  const counts = secondFactor && broughtBy.trustsSecondFactor;
  return counts
    ? { method: 'provider+mfa', assuredBy: broughtBy.organizationId, ...from }
    : { method: 'provider', ...from };
}

async function makeAccount(
  { tx, clock }: Context,
  provider: OpenIdProvider,
  { issuer, subject, name }: OpenIdPerson,
) {
  const id = newId();
  const now = clock.now();
  await insertAccount(tx, {
    id,
    display_name: name.trim().slice(0, 200) || 'New person',
    password_hash: null,
    created_at: now,
  });
  await insertIdentity(tx, { issuer, subject, account_id: id, created_at: now, name: provider.name });
  return { id, name };
}
