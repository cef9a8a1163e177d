import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors.ts';
import type { SessionMethod } from '../../kernel/tables/account-tables.ts';

/** How long a proof of who somebody is stays fresh. */
export const FRESH_MINUTES = 10;

const TWO_FACTORS: readonly SessionMethod[] = ['password+code', 'recovery-code', 'passkey', 'provider+mfa'];

/** Whether the session began, or was proved since, with two factors: a passkey is two by itself. */
export const hasTwoFactors = (method: SessionMethod): boolean => TWO_FACTORS.includes(method);

/** A route that declares `stepUp` asks for a proof of the last minutes; a plan of it changes nothing and asks for none. */
export function refuseStaleProof(request: FastifyRequest, provedAt: Date, now: Date) {
  if (!request.routeOptions.config.stepUp || isPlan(request)) return;
  if (now.getTime() - provedAt.getTime() < FRESH_MINUTES * 60_000) return;
  throw refusal({
    reason: 'step-up-required',
    sentence: 'This needs a fresh proof that it is you.',
    remedy: `Confirm with your passkey or a code; it then counts for ${FRESH_MINUTES} minutes.`,
    who: 'You',
  });
}

/** What an organization demands of everybody who works for it. */
export function refuseWithoutSecondFactor(organizationName: string, method: SessionMethod) {
  if (hasTwoFactors(method)) return;
  throw refusal({
    reason: 'second-factor-required',
    sentence: `${organizationName} asks everybody for a second factor, and you signed in without one.`,
    remedy: 'Add a passkey or an authenticator app at Account and sign-in, then confirm with it.',
    who: 'You',
  });
}

const isPlan = ({ query }: FastifyRequest) => {
  const { dryRun } = (query ?? {}) as { dryRun?: unknown };
  return dryRun === true || dryRun === 'true';
};

const refusal = (explanation: { reason: string; sentence: string; remedy: string; who: string }) =>
  new DomainError('forbidden', `${explanation.sentence} ${explanation.remedy}`, {
    reason: explanation.reason,
    explanation,
  });
