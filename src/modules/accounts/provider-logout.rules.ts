import { type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** How old such a token may be, and how far the clocks of both sides may be apart. */
const MINUTES = 10;
const SKEW_SECONDS = 60;
const LENGTH = 255;

export type LogoutRefusal = 'logout-unproved' | 'logout-not-for-us' | 'logout-too-old' | 'logout-malformed';

/** Whose sessions end: of a person, of one session at the provider, or of that person in that session. */
export type Ended = {
  subject: string | undefined;
  providerSession: string | undefined;
  /** Sessions that began later are none of its business, so that a token that comes twice ends nothing new. */
  begunBefore: Date;
};

/**
 * What a logout token has to say (OpenID Connect Back-Channel Logout 1.0, section 2.6), once its signature was found to be
 * the provider's: from it, to us, just now, that somebody has signed out there.
 */
export function decideLogout(
  claims: Record<string, unknown>,
  { issuer, clientId, now }: { issuer: string; clientId: string; now: Date },
): (Decision<LogoutRefusal> & { allowed: false }) | { allowed: true; ended: Ended } {
  const { iss, aud, iat, exp, jti, sub, sid, events } = claims;
  const seconds = now.getTime() / 1_000;
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (iss !== issuer || !audiences.includes(clientId)) return refuse('logout-not-for-us');
  if (typeof iat !== 'number' || Math.abs(seconds - iat) > MINUTES * 60) return refuse('logout-too-old');
  if (exp !== undefined && !(typeof exp === 'number' && exp > seconds - SKEW_SECONDS))
    return refuse('logout-too-old');
  const named = isId(sub) || isId(sid);
  const sound = [sub, sid].every((id) => id === undefined || isId(id));
  if (!isId(jti) || !named || !sound || 'nonce' in claims || !saysLogout(events))
    return refuse('logout-malformed');
  return {
    allowed: true,
    ended: {
      subject: isId(sub) ? sub : undefined,
      providerSession: isId(sid) ? sid : undefined,
      begunBefore: new Date((iat + SKEW_SECONDS) * 1_000),
    },
  };
}

const isId = (claim: unknown): claim is string =>
  typeof claim === 'string' && claim !== '' && claim.length <= LENGTH;

function saysLogout(events: unknown): boolean {
  if (typeof events !== 'object' || events === null || !Object.hasOwn(events, EVENT)) return false;
  const said = (events as Record<string, unknown>)[EVENT];
  return typeof said === 'object' && said !== null;
}

const who = 'Whoever runs the sign-in provider';

export const LOGOUT_SENTENCES: Sentences<LogoutRefusal> = {
  'logout-unproved': {
    sentence: 'The logout token is not signed by this sign-in provider.',
    remedy: 'Send one that is signed with a key that the provider publishes.',
    who,
  },
  'logout-not-for-us': {
    sentence: 'The logout token is from another issuer, or for another client.',
    remedy: 'Send it to the address that belongs to its issuer and client.',
    who,
  },
  'logout-too-old': {
    sentence: 'The logout token is over, or says that it was made at another time.',
    remedy: 'Send a new one, and let the provider set its clock by itself.',
    who,
  },
  'logout-malformed': {
    sentence: 'The logout token does not say what such a token has to say.',
    remedy: 'Send `jti`, `events` with the logout event, and `sub` or `sid`; and no `nonce`.',
    who,
  },
};
