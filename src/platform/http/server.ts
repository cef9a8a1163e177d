import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod';
import { notFound } from '../../kernel/errors.ts';
import type { Pages } from '../web/pages.ts';
import { checkAnswers } from './answer-check.ts';
import { serveApiDocument } from './api-page.ts';
import { takeOnlyPlainJson } from './json-bodies.ts';
import { sendProblem } from './problems.ts';
import type { Installation } from './routes.ts';
import { answerHeaders, guardAnswers, guardPages } from './security-headers.ts';
import { logSecurity } from './security-log.ts';

export type ServerOptions = {
  installation: Installation;
  /** Log lines go to standard output as JSON, or to this stream. */
  log?: boolean | Writable;
  /** Hold every JSON answer against its schema: for tests, where a wrong one must not pass. */
  checkAnswers?: boolean;
  /** One proxy stands in front: the caller's address is the one that this proxy has added. */
  trustProxy?: boolean;
  /** The web interface, where this process serves it. */
  pages?: Pages;
  routes: (app: FastifyInstance) => void;
};

const CORRELATION = /^[\w-]{8,64}$/;

/** The HTTP server with all habits on: problem details, security headers, OpenAPI. Does not listen yet. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { publicUrl } = options.installation.settings;
  const app = Fastify({
    logger: options.log
      ? {
          timestamp: () => `,"time":"${new Date().toISOString()}"`,
          redact: ['req.headers.cookie', 'req.headers.authorization'],
          ...(options.log === true ? {} : { stream: options.log }),
        }
      : false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    bodyLimit: 1_048_576,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_unreadableAddress, request, reply) => {
      reply.headers({ 'x-correlation-id': request.id, ...answerHeaders(publicUrl) });
      sendProblem(notFound('address'), request, reply);
    },
    genReqId: (request) => {
      const given = request.headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION.test(given) ? given : randomUUID();
    },
  });
  app.decorate('portico', options.installation);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.setErrorHandler(sendProblem);
  logSecurity(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
  });
  takeOnlyPlainJson(app);

  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: 64 * 1_048_576, files: 1, fields: 10 } });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `${options.installation.settings.productName} API`, version: '1' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'portico_session' },
          program: {
            type: 'oauth2',
            description: 'A program proves itself with a key of its own (private_key_jwt, RFC 7523).',
            flows: { clientCredentials: { tokenUrl: '/api/v1/token', scopes: {} } },
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  if (options.checkAnswers) checkAnswers(app);
  app.register(async (api) => {
    guardAnswers(api, publicUrl);
    options.routes(api);
  });
  app.register(async (scope) => {
    await guardPages(scope, publicUrl);
    scope.setNotFoundHandler(
      (request, reply) =>
        options.pages?.answerUnknown(request, reply) ?? sendProblem(notFound('address'), request, reply),
    );
    serveApiDocument(scope);
    options.pages?.routes(scope);
  });
  await app.ready();
  return app;
}
