/** What the browser carries through the provider, and what only we know. */
export type OpenIdStart = { url: string; state: string; nonce: string; codeVerifier: string };

/** Who the provider says it is. An address counts only where the provider is trusted with addresses. */
export type OpenIdPerson = {
  issuer: string;
  subject: string;
  name: string;
  email: string | undefined;
  emailVerified: boolean;
};

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
