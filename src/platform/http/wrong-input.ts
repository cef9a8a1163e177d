import type { FastifyRequest } from 'fastify';
import { invalidField } from '../../kernel/errors.ts';
import { refuseUnkeepableText } from './text.ts';

export function isWrongInput(request: FastifyRequest): boolean {
  try {
    refuseWrongInput(request);
    return false;
  } catch {
    return true;
  }
}

/** Input is judged after the door: a stranger learns nothing, not even which fields there are. */
export function refuseWrongInput(request: FastifyRequest) {
  if (request.validationError) throw request.validationError;
  refuseUnkeepableText(request);
  refuseUnknownDryRun(request);
}

/** Who asks for a plan where there is none must not find the thing done. */
function refuseUnknownDryRun(request: FastifyRequest) {
  const { plans } = request.routeOptions.config;
  if (plans || request.method === 'GET' || !('dryRun' in (request.query as object))) return;
  throw invalidField('?dryRun', 'This cannot be asked for as a plan. Nothing was done.', 'no-dry-run');
}
