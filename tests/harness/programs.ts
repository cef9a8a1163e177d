import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { browserOf, type TestBrowser } from './requests.ts';
import type { PersonIn, World } from './world.ts';

export type Keys = { publicKey: string; privateKey: KeyObject };

export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(), privateKey };
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON Web Token, signed as the program does; `change` what should be wrong with it. */
export function assertionOf(
  world: World,
  program: { id: string; keys: Keys },
  change: Record<string, unknown> = {},
): string {
  const now = Math.floor(world.clock.now().getTime() / 1_000);
  const claims = {
    iss: program.id,
    sub: program.id,
    aud: `${world.settings.publicUrl}/api/v1/token`,
    iat: now,
    exp: now + 60,
    jti: randomUUID(),
    ...change,
  };
  const unsigned = `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part(claims)}`;
  return `${unsigned}.${sign(null, Buffer.from(unsigned), program.keys.privateKey).toString('base64url')}`;
}

/** Asks for a token as programs do, with a form. */
export function askForToken(world: World, assertion: string, more: Record<string, string> = {}) {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...more,
  });
  return world
    .visitor()
    .post('/api/v1/token', form.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
}

export type ProgramIn = { id: string; keys: Keys; keyId: string; organizationId: string };

/** A program of the administrator's organization, with a key that holds for a month. */
export async function addProgram(
  world: World,
  { browser, organizationId }: Pick<PersonIn, 'browser' | 'organizationId'>,
  facts: { name?: string; role?: string; serviceRoles?: { subscriptionId: string; role: string }[] },
): Promise<ProgramIn> {
  const keys = newKeys();
  const expiresOn = new Date(world.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const answer = await browser.post(`/api/v1/organizations/${organizationId}/programs`, {
    name: `Program ${randomUUID().slice(-8)}`,
    ...facts,
    key: { name: 'First', publicKey: keys.publicKey, expiresOn },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return { id: answer.body.id, keys, keyId: answer.body.keys[0].id, organizationId };
}

/** Calls with a token in the place of a session. */
export function withToken(world: World, token: string): TestBrowser {
  const browser = browserOf(world.app);
  const authorization = { authorization: `Bearer ${token}` };
  return {
    ...browser,
    get: (url, headers) => browser.get(url, { ...authorization, ...headers }),
    post: (url, body, headers) => browser.post(url, body, { ...authorization, ...headers }),
    put: (url, body, headers) => browser.put(url, body, { ...authorization, ...headers }),
    patch: (url, body, headers) => browser.patch(url, body, { ...authorization, ...headers }),
    delete: (url, headers) => browser.delete(url, { ...authorization, ...headers }),
  };
}

/** The program at work: it has just proved itself. */
export async function atWork(world: World, program: ProgramIn, scope?: string): Promise<TestBrowser> {
  const answer = await askForToken(world, assertionOf(world, program), scope ? { scope } : {});
  if (answer.status !== 200) throw new Error(answer.text);
  return withToken(world, answer.body.access_token);
}
