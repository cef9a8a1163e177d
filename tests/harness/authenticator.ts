import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Options = { challenge: string; rpId?: string; rp?: { id: string } };

/** What the tests change about one answer of an authenticator, to see it refused. */
export type Twist = {
  type?: string;
  challenge?: string;
  origin?: string;
  crossOrigin?: boolean;
  site?: string;
  flags?: number;
  signCount?: number;
  userHandle?: string;
  signature?: (signature: Buffer) => Buffer;
};

const PRESENT = 0x01;
const VERIFIED = 0x04;
const BACKED_UP = 0x08 | 0x10;
const ATTESTED = 0x40;

type Kind = 'ec' | 'rsa' | 'ed25519';
const ALGORITHM: Record<Kind, number> = { ec: -7, rsa: -257, ed25519: -8 };

function newKeys(kind: Kind): { privateKey: KeyObject; publicKey: KeyObject } {
  if (kind === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (kind === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return generateKeyPairSync('ed25519');
}

/** An authenticator with one passkey that answers as a browser's `toJSON()` does. */
export class Authenticator {
  readonly id = randomBytes(32);
  readonly kind: Kind;
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject };
  readonly #origin: string;
  signCount = 0;
  userHandle = '';

  constructor(publicUrl: string, kind: Kind = 'ec') {
    this.#origin = new URL(publicUrl).origin;
    this.kind = kind;
    this.#keys = newKeys(kind);
  }

  create(options: Options & { user?: { id: string } }, twist: Twist = {}) {
    this.userHandle = options.user?.id ?? '';
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, Buffer.from('a0', 'hex')]);
    const data = Buffer.concat([this.#head(options, twist, ATTESTED), attested]);
    return {
      id: text(this.id),
      rawId: text(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options, twist),
        authenticatorData: text(data),
        publicKey: text(this.#keys.publicKey.export({ format: 'der', type: 'spki' })),
        publicKeyAlgorithm: ALGORITHM[this.kind],
        attestationObject: '',
        transports: ['internal'],
      },
    };
  }

  get(options: Options, twist: Twist = {}) {
    const data = this.#head(options, twist, 0);
    const clientDataJSON = this.#clientData('webauthn.get', options, twist);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const digest = this.kind === 'ed25519' ? null : 'sha256';
    const signature = sign(digest, Buffer.concat([data, hash]), this.#keys.privateKey);
    return {
      id: text(this.id),
      rawId: text(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        authenticatorData: text(data),
        signature: text(twist.signature?.(signature) ?? signature),
        userHandle: twist.userHandle ?? this.userHandle,
      },
    };
  }

  #clientData(type: string, { challenge }: Options, twist: Twist): string {
    const said = {
      type: twist.type ?? type,
      challenge: twist.challenge ?? challenge,
      origin: twist.origin ?? this.#origin,
      crossOrigin: twist.crossOrigin ?? false,
    };
    return text(Buffer.from(JSON.stringify(said)));
  }

  #head(options: Options, twist: Twist, more: number): Buffer {
    const site = twist.site ?? options.rpId ?? options.rp?.id ?? '';
    const count = Buffer.alloc(4);
    count.writeUInt32BE(twist.signCount ?? this.signCount);
    const flags = (twist.flags ?? PRESENT | VERIFIED | BACKED_UP) | more;
    return Buffer.concat([createHash('sha256').update(site).digest(), Buffer.from([flags]), count]);
  }
}

const text = (bytes: Buffer): string => bytes.toString('base64url');
