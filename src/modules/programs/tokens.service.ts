import { addMinutes } from '../../kernel/clock.ts';
import type { Context, UntiedContext } from '../../kernel/context.ts';
import { type Explanation, explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import type { PublicJwk } from '../../platform/identity/public-keys.ts';
import { type Assertion, isSignedBy, readAssertion } from '../../platform/identity/signed-assertions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { networkOf } from '../accounts/devices.rules.ts';
import { countAttempt } from '../accounts/index.ts';
import { findProgram } from './programs.repo.ts';
import { insertAssertion, insertToken, listSigningKeys, type SigningKey } from './tokens.repo.ts';
import {
  ASSERTION_TYPE,
  decideAssertion,
  decideReach,
  rememberedUntil,
  scopesOf,
  TOKEN_MINUTES,
  TOKEN_SENTENCES,
  type TokenRefusal,
} from './tokens.rules.ts';

type Asked = {
  grant_type: string;
  client_assertion_type: string;
  client_assertion: string;
  scope?: string | undefined;
};

export const tokenUrl = (publicUrl: string) => `${publicUrl}/api/v1/token`;

/**
 * Gives a program a token for what it signed (RFC 6749, section 4.4, with RFC 7523): for ten minutes, for its organization,
 * and for the roles that it has and asks for. Counted by network and by program, whatever becomes of it.
 */
export async function giveToken(ctx: UntiedContext, asked: Asked, address: string) {
  await countAttempt(ctx, 'token-address', networkOf(address));
  if (asked.grant_type !== 'client_credentials') throw refuseRequest('grant-type');
  if (asked.client_assertion_type !== ASSERTION_TYPE) throw refuseRequest('assertion-type');
  const assertion = readAssertion(asked.client_assertion);
  const programId = assertion?.claims.sub;
  if (!assertion || typeof programId !== 'string' || !UUID.test(programId))
    throw refuseClient('assertion-unproved');
  const key = await ctx.inTransaction((inside) => findKey(inside, programId, assertion));
  await countAttempt(ctx, 'token-program', programId);
  const { expiresAt, exp, idHash } = judged(ctx, assertion, programId, key);
  return ctx.inTransaction(async (inside) => {
    const { tx, clock } = inside;
    await actFor(tx, key.organizationId);
    if (
      !(await insertAssertion(tx, key.organizationId, { programId, idHash, expiresAt: rememberedUntil(exp) }))
    )
      throw refuseClient('assertion-replayed');
    const program = await findProgram(tx, key.organizationId, programId);
    if (!program) throw refuseClient('assertion-unproved');
    const decision = decideReach(program, asked.scope);
    if (!decision.allowed) throw refuseRequest(decision.reason);
    const token = newToken();
    const kept = { hash: hashToken(token), programId, keyId: key.keyId, ...decision.reach, expiresAt };
    await insertToken(tx, key.organizationId, kept, clock.now());
    return {
      access_token: token,
      token_type: 'Bearer' as const,
      expires_in: Math.floor((expiresAt.getTime() - clock.now().getTime()) / 1_000),
      scope: scopesOf(decision.reach).join(' '),
    };
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The key that signed it. An unknown program and a wrong signature are told alike. */
async function findKey({ tx, clock }: Context, programId: string, assertion: Assertion): Promise<SigningKey> {
  const keys = await listSigningKeys(tx, programId);
  // What the database keeps was read by `readPublicKey` before it was written.
  const key = keys.find(({ jwk }) => isSignedBy(assertion, jwk as PublicJwk));
  if (!key) throw refuseClient('assertion-unproved');
  if (key.expiresAt <= clock.now()) throw refuseClient('key-expired');
  return key;
}

function judged({ clock, settings }: UntiedContext, { claims }: Assertion, program: string, key: SigningKey) {
  const now = clock.now();
  const audiences = [settings.publicUrl, tokenUrl(settings.publicUrl)];
  const decision = decideAssertion(claims, { program, audiences, now });
  if (!decision.allowed) throw refuseClient(decision.reason);
  const inTenMinutes = addMinutes(now, TOKEN_MINUTES);
  return {
    exp: Number(claims.exp),
    idHash: hashToken(String(claims.jti)),
    expiresAt: key.expiresAt < inTenMinutes ? key.expiresAt : inTenMinutes,
  };
}

/** 401: whoever asks has not proved to be a program. */
const refuseClient = (reason: TokenRefusal) => refusal('unauthenticated', explain(TOKEN_SENTENCES, reason));
/** The program is known, and asks for what is not to be had. */
const refuseRequest = (reason: TokenRefusal) => refusal('refused', explain(TOKEN_SENTENCES, reason));

const refusal = (code: 'unauthenticated' | 'refused', explanation: Explanation) =>
  new DomainError(code, `${explanation.sentence} ${explanation.remedy}`, {
    reason: explanation.reason,
    explanation,
  });
