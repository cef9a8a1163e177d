import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { close, walk } from './open-id-provider.ts';

type Person = { tid: string; name: string; email: string; amr?: unknown; acr?: unknown };

/** A real OpenID provider on loopback that poses as Microsoft Entra: one address for every tenant, each an issuer of its own. */
export type EntraStandIn = {
  origin: string;
  /** By object id, which is also the login. */
  people: Map<string, Person>;
  /** Where else it may send a browser back to, as an administrator writes it down there. */
  redirectUris: Set<string>;
  /** Changes the ID token on its way out. */
  tamper: (idToken: string) => string;
  signIn(authorizationUrl: string, login: string): Promise<string>;
  stop(): Promise<void>;
};

/** Entra does not say who it is in the address that it sends a browser back to. */
function withoutIssuer(location: string): string {
  const back = new URL(location);
  back.searchParams.delete('iss');
  return back.href;
}

const KEY = { kid: 'tests', alg: 'RS256', use: 'sig' };

export async function startEntra(client: {
  id: string;
  secret: string;
  redirectUri: string;
}): Promise<EntraStandIn> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const standIn: EntraStandIn = {
    origin,
    people: new Map(),
    redirectUris: new Set([client.redirectUri]),
    tamper: (idToken) => idToken,
    signIn: (url, login) => walk(origin, url, login),
    stop: () => close(server),
  };
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [client.redirectUri],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
  });

  /** As Entra writes it: the tenant's issuer, an object id, a subject for this application, a preferred name. */
  function ofTenant(idToken: string): string {
    const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const person = standIn.people.get(claims.sub);
    if (!person) throw new Error(`Nobody is called ${claims.sub}.`);
    const iss = `${origin}/${person.tid}/v2.0`;
    const sub = `for-this-application-${claims.sub}`;
    const own = {
      ...claims,
      ...person,
      iss,
      oid: claims.sub,
      sub,
      preferred_username: person.email,
      ver: '2.0',
    };
    const text = [{ ...KEY, typ: 'JWT' }, own].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return `${text.join('.')}.${sign('sha256', Buffer.from(text.join('.')), privateKey).toString('base64url')}`;
  }
  provider.Client.prototype.redirectUriAllowed = (uri) => standIn.redirectUris.has(uri);
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { id_token?: string } | string | undefined;
    if (typeof body === 'string')
      ctx.body = body.replace(/@import url\(.*?\);/, ''); // A font from the internet.
    else if (ctx.path === '/token' && body?.id_token) body.id_token = standIn.tamper(ofTenant(body.id_token));
    const back = String(ctx.response.headers.location ?? '');
    if (back.includes('iss=')) ctx.set('location', withoutIssuer(back));
  });

  const documents: Record<string, object> = {
    '/organizations/v2.0/.well-known/openid-configuration': {
      issuer: `${origin}/{tenantid}/v2.0`,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/keys`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
    '/keys': { keys: [{ ...publicKey.export({ format: 'jwk' }), ...KEY }] },
  };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const document = documents[request.url ?? ''];
    if (!document) return void answer(request, response);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document));
  });
  return standIn;
}
