import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { FILE_SENTENCES, type FileRefusal } from './registry-import.rules.ts';

/** The whole file stays out, in the words of its refusal; `sentence` where the place can be named. */
export function fileRefused(reason: FileRefusal, sentence?: string): DomainError {
  const explanation = { ...explain(FILE_SENTENCES, reason), ...(sentence ? { sentence } : {}) };
  return new DomainError('invalid', explanation.sentence, {
    reason,
    explanation,
    errors: [{ pointer: '/file', message: explanation.sentence, code: reason }],
  });
}
