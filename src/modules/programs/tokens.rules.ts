import { allow, type Decision, refuse, type Sentences } from '../../kernel/decisions.ts';

/** How long a token holds; what is taken from a program is gone from its tokens at once all the same. */
export const TOKEN_MINUTES = 10;
/** An assertion is made for one request: it may hold that long at most. */
export const ASSERTION_MINUTES = 5;
/** How far the clocks of both sides may be apart. */
export const SKEW_SECONDS = 60;
const ID_LENGTH = 200;

export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export type TokenRefusal =
  | 'grant-type'
  | 'assertion-type'
  | 'assertion-unproved'
  | 'key-expired'
  | 'assertion-issuer'
  | 'assertion-audience'
  | 'assertion-expired'
  | 'assertion-too-long'
  | 'assertion-not-yet'
  | 'assertion-without-id'
  | 'assertion-replayed'
  | 'no-roles'
  | 'scope-not-held';

type Claims = Partial<Record<'iss' | 'sub' | 'aud' | 'exp' | 'nbf' | 'iat' | 'jti', unknown>>;

/** What a signed assertion has to say (RFC 7523, section 3): by whom, for whom, until when, and once. */
export function decideAssertion(
  { iss, sub, aud, exp, nbf, iat, jti }: Claims,
  { program, audiences, now }: { program: string; audiences: string[]; now: Date },
): Decision<TokenRefusal> {
  const seconds = now.getTime() / 1_000;
  if (iss !== program || sub !== program) return refuse('assertion-issuer');
  // One audience and no other: what was made for somebody else too could be replayed by them.
  const audience: unknown = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
  if (!audiences.some((own) => own === audience)) return refuse('assertion-audience');
  if (typeof exp !== 'number' || exp <= seconds - SKEW_SECONDS) return refuse('assertion-expired');
  if (exp > seconds + ASSERTION_MINUTES * 60 + SKEW_SECONDS) return refuse('assertion-too-long');
  if (isLater(nbf, seconds) || isLater(iat, seconds)) return refuse('assertion-not-yet');
  return typeof jti === 'string' && jti !== '' && jti.length <= ID_LENGTH
    ? allow
    : refuse('assertion-without-id');
}

const isLater = (claim: unknown, seconds: number) =>
  claim !== undefined && (typeof claim !== 'number' || claim > seconds + SKEW_SECONDS);

/** Until when an assertion's id has to be remembered. */
export const rememberedUntil = (exp: number): Date => new Date((exp + SKEW_SECONDS) * 1_000);

/** Roles in the organization (a partner's), and roles in its services (a customer's). */
export type Reach = { roles: string[]; serviceRoles: { subscriptionId: string; role: string }[] };

/** As a scope names it: `partner/member`, or the id of a service and a role in it. */
export const scopesOf = ({ roles, serviceRoles }: Reach): string[] => [
  ...roles.map((role) => `partner/${encodeURIComponent(role)}`),
  ...serviceRoles.map(({ subscriptionId, role }) => `${subscriptionId}/${encodeURIComponent(role)}`),
];

/** What a token reaches: everything that the program has, or what of it was asked for by name. */
export function decideReach(
  held: Reach,
  scope: string | undefined,
): { allowed: true; reach: Reach } | { allowed: false; reason: TokenRefusal } {
  if (held.roles.length + held.serviceRoles.length === 0) return refuse('no-roles');
  const wanted = scope?.split(' ').filter((one) => one !== '') ?? [];
  if (wanted.length === 0) return { allowed: true, reach: held };
  const known = new Set(scopesOf(held));
  if (!wanted.every((one) => known.has(one))) return refuse('scope-not-held');
  return {
    allowed: true,
    reach: {
      roles: held.roles.filter((role) =>
        wanted.includes(scopesOf({ roles: [role], serviceRoles: [] })[0] ?? ''),
      ),
      serviceRoles: held.serviceRoles.filter((one) =>
        wanted.includes(scopesOf({ roles: [], serviceRoles: [one] })[0] ?? ''),
      ),
    },
  };
}

const program = 'Whoever runs the program';
const administrator = 'An administrator of the organization';

export const TOKEN_SENTENCES: Sentences<TokenRefusal> = {
  'grant-type': {
    sentence: 'Tokens are given for client credentials only.',
    remedy: 'Send grant_type=client_credentials.',
    who: program,
  },
  'assertion-type': {
    sentence: 'A program proves itself by a signed assertion only.',
    remedy: `Send client_assertion_type=${ASSERTION_TYPE} and client_assertion, and no secret.`,
    who: program,
  },
  'assertion-unproved': {
    sentence: 'This assertion is not signed by a current key of a program.',
    remedy:
      'Name the program’s id as iss and sub, and sign with the private key whose public key is listed for it.',
    who: program,
  },
  'key-expired': {
    sentence: 'The key that signed this has expired.',
    remedy: 'Make a new pair of keys, have its public key added, and sign with it.',
    who: administrator,
  },
  'assertion-issuer': {
    sentence: 'The assertion does not name the program as issuer and subject.',
    remedy: 'Put the program’s id into iss and into sub.',
    who: program,
  },
  'assertion-audience': {
    sentence: 'The assertion was made for somebody else.',
    remedy: 'Put the address of this token endpoint, or of this portal, into aud, and nothing besides.',
    who: program,
  },
  'assertion-expired': {
    sentence: 'The assertion does not hold any more, or does not say how long it holds.',
    remedy: 'Set exp to a moment within the next five minutes, and check the program’s clock.',
    who: program,
  },
  'assertion-too-long': {
    sentence: 'The assertion would hold for longer than five minutes.',
    remedy: 'Set exp to a moment within the next five minutes, and check the program’s clock.',
    who: program,
  },
  'assertion-not-yet': {
    sentence: 'The assertion holds only later.',
    remedy: 'Set nbf and iat to now, and check the program’s clock.',
    who: program,
  },
  'assertion-without-id': {
    sentence: 'The assertion has no id.',
    remedy: 'Put a new random text of at most 200 characters into jti each time.',
    who: program,
  },
  'assertion-replayed': {
    sentence: 'This assertion was used already.',
    remedy: 'Make a new assertion, with a new jti, for each token.',
    who: program,
  },
  'no-roles': {
    sentence: 'This program has no role, so there is nothing that a token could open.',
    remedy: 'Give the program a role.',
    who: administrator,
  },
  'scope-not-held': {
    sentence: 'The scope names a role that this program does not have.',
    remedy: 'Ask for roles that the program has, or leave scope out to get all of them.',
    who: administrator,
  },
};
