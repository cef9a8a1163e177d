import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type OpenIdClaims = { name: string; email: string; email_verified: boolean };

/** A real OpenID provider on loopback: whoever is named at its sign-in form is signed in. */
export type TestOpenIdProvider = {
  issuer: string;
  /** What the provider says about a person; by their login, which is the subject. */
  people: Map<string, OpenIdClaims>;
  /** Walks through the provider's pages as this person; returns the address that it sends the browser back to. */
  signIn(authorizationUrl: string, login: string): Promise<string>;
  /** Tells us that this person has signed out there, of this session where one is named; gives the token that was sent. */
  signOut(login: string, session?: string): Promise<string>;
  stop(): Promise<void>;
};

export async function startOpenIdProvider(client: {
  id: string;
  secret?: string;
  redirectUri: string;
  /** Where it says who has signed out, and how what it sends gets there; sessions are named then. */
  logout?: { uri: string; send: (form: string) => Promise<number> };
}): Promise<TestOpenIdProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, OpenIdClaims>();
  let sent = '';
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        ...(client.secret ? { client_secret: client.secret } : {}),
        token_endpoint_auth_method: client.secret ? 'client_secret_post' : 'none',
        redirect_uris: [client.redirectUri],
        ...(client.logout
          ? { backchannel_logout_uri: client.logout.uri, backchannel_logout_session_required: true }
          : {}),
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...people.get(sub) }),
    }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    features: { backchannelLogout: { enabled: client.logout !== undefined } },
    fetch: async (_url, options) => {
      sent = String(options?.body);
      return new Response(null, { status: (await client.logout?.send(sent)) ?? 500 });
    },
    cookies: { keys: ['only for tests'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    people,
    signIn: (url, login) => walk(issuer, url, login),
    signOut: async (login, session) => {
      await tellerOf(await provider.Client.find(client.id)).backchannelLogout(login, session);
      return new URLSearchParams(sent).get('logout_token') ?? '';
    },
    stop: () => close(server),
  };
}

type Teller = { backchannelLogout(login: string, session?: string): Promise<void> };

/** The library does not describe what its own end of a session calls. */
const tellerOf = (client: unknown): Teller => client as Teller;

/** Follows the provider's pages as a browser would. */
export async function walk(issuer: string, start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  for (let step = 0; step < 12; step++) {
    const form = url.pathname.startsWith('/interaction/') ? await promptOf(url, cookies, login) : undefined;
    const response = await visit(url, cookies, form);
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    url = new URL(location, url);
    if (url.origin !== issuer) return url.href;
  }
  throw new Error('The provider went round in circles.');
}

async function promptOf(url: URL, cookies: Map<string, string>, login: string) {
  const page = await (await visit(url, cookies)).text();
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
  return new URLSearchParams({ prompt, login, password: 'any' });
}

async function visit(url: URL, cookies: Map<string, string>, form?: URLSearchParams): Promise<Response> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  return response;
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
