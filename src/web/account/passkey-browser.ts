import type { PasskeyCreation, PasskeyRequest } from '../../modules/accounts/passkeys.contract.ts';

/** The browser knows passkeys and writes them as JSON itself. */
export const passkeysWork = (): boolean =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** True where the browser offers passkeys inside of the address field. */
export const offersInField = async (): Promise<boolean> =>
  passkeysWork() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;

/** The person said no, took too long, or has no passkey here; nothing is wrong. */
export class PasskeyNotChosen extends Error {}

/** This device has a passkey of the account already. */
export class PasskeyHereAlready extends Error {}

/** Asks the person for a passkey; `quietly` offers it in the address field and waits there. */
export async function getPasskey<T>(
  options: PasskeyRequest,
  { signal, quietly = false }: { signal?: AbortSignal; quietly?: boolean } = {},
): Promise<T> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return asked(() =>
    navigator.credentials.get({
      publicKey,
      ...(signal ? { signal } : {}),
      ...(quietly ? { mediation: 'conditional' } : {}),
    }),
  );
}

/** Makes a passkey on a device that the person chooses. */
export async function makePasskey<T>(options: PasskeyCreation): Promise<T> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return asked(() => navigator.credentials.create({ publicKey }));
}

/** What `toJSON()` gives; the server checks its shape and everything in it. */
async function asked<T>(ask: () => Promise<Credential | null>): Promise<T> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential.toJSON() as T;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'InvalidStateError') throw new PasskeyHereAlready(error.message);
    if (error.name !== 'NotAllowedError' && error.name !== 'AbortError') throw error;
  }
  throw new PasskeyNotChosen('No passkey was chosen.');
}

/** A name that tells the person's devices apart, to begin with. */
export function nameOfThisDevice(agent = navigator.userAgent): string {
  const known: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Macintosh/, 'Mac'],
    [/Linux/, 'Linux'],
  ];
  return known.find(([pattern]) => pattern.test(agent))?.[1] ?? '';
}
