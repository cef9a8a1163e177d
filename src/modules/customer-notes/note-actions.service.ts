import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { notFound } from '../../kernel/errors.ts';
import { findCustomerName, findNoteOf } from './customer-notes.repo.ts';
import { decideNote, NOTE_SENTENCES } from './customer-notes.rules.ts';

export const noteActions: ActionDefinition[] = [
  {
    action: 'addCustomerNote',
    words: 'write a note',
    permission: 'customers:edit',
    subject: { kind: 'customer', by: 'id' },
    async consider({ tx, actor }, customerId) {
      const name = await findCustomerName(tx, actor.organizationId, customerId);
      if (name === undefined) throw notFound('customer');
      return allowed(name);
    },
  },
  considerNote('change', { action: 'changeCustomerNote', words: 'change the note' }),
  considerNote('remove', { action: 'removeCustomerNote', words: 'remove the note' }),
];

function considerNote(
  deed: 'change' | 'remove',
  names: Pick<ActionDefinition, 'action' | 'words'>,
): ActionDefinition {
  return {
    ...names,
    permission: 'customers:edit',
    subject: { kind: 'note', by: 'id' },
    async consider({ tx, actor }, noteId) {
      const note = await findNoteOf(tx, actor.organizationId, noteId);
      if (!note) throw notFound('note');
      const own = note.authorId === actor.accountId;
      const decision = decideNote({ deed, own, administrator: actor.roles.includes('administrator') });
      return verdictOf(`A note on ${note.customerName}`, decision, NOTE_SENTENCES);
    },
  };
}
