import type { FastifyInstance } from 'fastify';
import { DomainError, invalidField } from '../../kernel/errors.ts';
import { repeatedNameIn } from './repeated-names.ts';

/**
 * Bodies are JSON that everybody reads alike: `__proto__`, `constructor.prototype` and a name that stands twice in one
 * object are refused, as is anything that is not JSON.
 */
export function takeOnlyPlainJson(app: FastifyInstance) {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parse(request, String(text), (error, body) => {
      const repeated = error ? undefined : repeatedNameIn(String(text));
      if (repeated === undefined) return done(error, body);
      done(invalidField(repeated, 'This name stands twice. Send it once.', 'repeated-name'));
    });
  });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('text/plain', (_request, _payload, done) =>
    done(new DomainError('invalid', 'Send application/json.')),
  );
}
