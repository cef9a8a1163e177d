import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Of data: a browser that is made to show one runs, loads and frames nothing. */
export function answerHeaders(publicUrl: string) {
  return {
    'content-security-policy':
      "default-src 'none'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isSecure(publicUrl) ? { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` } : {}),
  };
}

/** Answers of the API are data. */
export function guardAnswers(api: FastifyInstance, publicUrl: string) {
  const headers = answerHeaders(publicUrl);
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
    strictTransportSecurity: secure ? { maxAge: YEAR, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
}

const YEAR = 31_536_000;
const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');
