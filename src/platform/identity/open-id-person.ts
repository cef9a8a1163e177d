/** What the browser carries through the provider, and what only we know. */
export type OpenIdStart = { url: string; state: string; nonce: string; codeVerifier: string };

/** Who the provider says it is. An address counts only where the provider is trusted with addresses. */
export type OpenIdPerson = {
  issuer: string;
  subject: string;
  name: string;
  email: string | undefined;
  emailVerified: boolean;
  /** The provider says that there was a second factor. */
  secondFactor: boolean;
  /** When the provider last asked the person to prove themselves, where it tells. */
  authenticatedAt: Date | undefined;
  /** The provider's own session, where it tells: it can say later that this one has ended. */
  session: string | undefined;
};

/** By `sid` (OpenID Connect Back-Channel Logout 1.0). */
export const sessionIn = ({ sid }: Record<string, unknown>): string | undefined =>
  typeof sid === 'string' && sid.length <= 255 ? sid : undefined;

/** By `auth_time`, in seconds. */
export const whenAuthenticated = ({ auth_time }: Record<string, unknown>): Date | undefined =>
  typeof auth_time === 'number' ? new Date(auth_time * 1_000) : undefined;

/** By `amr` (RFC 8176), or by an `acr` that everybody reads alike. */
const STRONG = ['phr', 'phrh', 'http://schemas.openid.net/pape/policies/2007/06/multi-factor'];

export function saysSecondFactor({ amr, acr }: Record<string, unknown>): boolean {
  return (Array.isArray(amr) && amr.includes('mfa')) || STRONG.includes(String(acr));
}

/** What answers there says that it is somebody else. */
export class OtherIssuer extends Error {}

export type NotConfirmedReason =
  | 'provider-refused'
  | 'wrong-issuer'
  | 'tenant-not-allowed'
  | 'unsigned-token';

/** The provider did not confirm the person: wrong state or nonce, a forged token, or a plain no. */
export class NotConfirmed extends Error {
  readonly reason: NotConfirmedReason;

  constructor(reason: NotConfirmedReason) {
    super(reason);
    this.reason = reason;
  }
}
