/** What an authenticator signs about itself (WebAuthn level 3, section 6.1). */
export type AuthenticatorFacts = {
  /** SHA-256 of the host that the credential is bound to. */
  siteHash: Buffer;
  userPresent: boolean;
  userVerified: boolean;
  backupEligible: boolean;
  backedUp: boolean;
  signCount: number;
  /** Of a new credential only. */
  credentialId: Buffer | undefined;
};

const FLAG = { userPresent: 0x01, userVerified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 };
const HEAD = 37;
const AAGUID = 16;

/** Undefined when it is too short for what its flags announce. */
export function readAuthenticatorData(data: Buffer): AuthenticatorFacts | undefined {
  if (data.length < HEAD) return undefined;
  const flags = data.readUInt8(32);
  const has = (flag: number) => (flags & flag) !== 0;
  const credentialId = has(FLAG.attested) ? readCredentialId(data.subarray(HEAD + AAGUID)) : undefined;
  if (has(FLAG.attested) && !credentialId) return undefined;
  return {
    siteHash: data.subarray(0, 32),
    userPresent: has(FLAG.userPresent),
    userVerified: has(FLAG.userVerified),
    backupEligible: has(FLAG.backupEligible),
    backedUp: has(FLAG.backedUp),
    signCount: data.readUInt32BE(33),
    credentialId,
  };
}

function readCredentialId(data: Buffer): Buffer | undefined {
  if (data.length < 2) return undefined;
  const length = data.readUInt16BE(0);
  return length > 0 && data.length >= 2 + length ? data.subarray(2, 2 + length) : undefined;
}
