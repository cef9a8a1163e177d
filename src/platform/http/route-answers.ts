import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Answer } from './answers.ts';
import { Problem } from './problems.ts';
import { markedFile } from './sandbox-mark.ts';

/** The answers as the API's document shows them: the route's own, and problems. */
export function documented(responses: Record<number, z.ZodType | null>) {
  const own = Object.entries(responses).map(([status, schema]) => [
    status,
    schema ?? z.null().meta({ description: 'No body' }),
  ]);
  return { ...Object.fromEntries(own), '4xx': Problem, '5xx': Problem };
}

export function send(reply: FastifyReply, { status, body, jsonText, stream, headers }: Answer) {
  if (headers) reply.headers(markedFile(reply, headers));
  reply.status(status);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (stream) return reply.send(stream);
  if (jsonText !== undefined) return reply.type('application/json; charset=utf-8').send(jsonText);
  if (body instanceof Buffer || typeof body === 'string') return reply.send(body);
  if (body === undefined) return reply.send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}
