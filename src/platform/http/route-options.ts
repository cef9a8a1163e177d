import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

export type Schemas = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
type Output<S extends Schemas, K extends keyof Schemas> = S[K] extends z.ZodType ? z.output<S[K]> : undefined;

/** The checked input of a request. */
export type Input<S extends Schemas> = {
  params: Output<S, 'params'>;
  query: Output<S, 'query'>;
  body: Output<S, 'body'>;
  request: FastifyRequest;
  reply: FastifyReply;
};

export type RouteOptions<S extends Schemas> = S & {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  operationId: string;
  summary: string;
  tag: string;
  /** Status → schema of the answer; `null` where there is no JSON body. */
  responses: Record<number, z.ZodType | null>;
  /** Several transactions, or none: the handler opens what it needs from the installation. */
  multipart?: boolean;
  /** Takes a form beside JSON; the scope of the route reads it. */
  form?: boolean;
  bodyLimit?: number;
  /** With `?dryRun=true` the same handler runs, is rolled back, and answers with the plan of its effects. */
  dryRun?: boolean;
  /** Open to the people of an inactivated customer too: tells how they stand, and nothing that is kept (PP-42). */
  evenWhileClosed?: boolean;
  /** A write that is open even while the organization has to accept an agreement: it reads, or leads to accepting. */
  evenBeforeAccepting?: boolean;
  /** Asks for a passkey or code of the last ten minutes. */
  stepUp?: boolean;
  /** Its answer shows a secret once: it is not kept for an Idempotency-Key. */
  showsSecret?: boolean;
  /** Open to people of a partner organization by a grant, for the service `subscriptionId` of the path. */
  guests?: boolean;
  /** Not for programs: somebody decides, consents or asks here in their own name. So is what asks for a fresh proof. */
  personsOnly?: boolean;
  /** Of a route without an organization: programs may ask it too. */
  programsToo?: boolean;
};
