import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Answers of the API are data: a browser that is made to show one runs, loads and frames nothing. */
export function guardAnswers(api: FastifyInstance, publicUrl: string) {
  const headers = {
    'content-security-policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isSecure(publicUrl) ? { 'strict-transport-security': `max-age=${YEAR}` } : {}),
  };
  // The same for every answer, so they cost nothing; a page's headers are made anew for its nonce.
  api.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}

/** Pages run our own scripts and styles, which the document names by a nonce. */
export async function guardPages(pages: FastifyInstance, publicUrl: string) {
  const secure = isSecure(publicUrl);
  await pages.register(fastifyHelmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
}

const YEAR = 31_536_000;
const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');
