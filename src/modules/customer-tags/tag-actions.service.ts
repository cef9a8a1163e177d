import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { countTags, findTag } from './customer-tags.repo.ts';
import { decideTagging, decideUndoingTagging, TAG_SENTENCES } from './customer-tags.rules.ts';
import { findTagging } from './taggings.repo.ts';

const editing = { permission: 'customers:edit', subject: { kind: 'tag', by: 'id' } } as const;

/** Tags are private to the partner: a verdict, which Support may come to read, never says what one is called. */
export const tagActions: ActionDefinition[] = [
  {
    ...editing,
    action: 'tagCustomers',
    words: 'put tags on customers',
    subject: null,
    consider: async () => allowed(),
  },
  {
    ...editing,
    action: 'tagCustomers.new',
    words: 'add a new tag',
    subject: null,
    async consider({ tx, actor }) {
      const tags = await countTags(tx, actor.organizationId);
      return verdictOf('', decideTagging(tags + 1), TAG_SENTENCES);
    },
  },
  { ...editing, action: 'renameCustomerTag', words: 'rename or delete tags', consider: considerTag },
  { ...editing, action: 'deleteCustomerTag', words: 'delete the tag', consider: considerTag },
  {
    ...editing,
    action: 'undoTagging',
    words: 'undo the change of tags',
    subject: { kind: 'tagging', by: 'id' },
    async consider({ tx, actor, clock }, id) {
      const tagging = await findTagging(tx, actor.organizationId, id);
      if (!tagging) throw notFound('tagging');
      return verdictOf('a change of tags', decideUndoingTagging(tagging, clock.now()), TAG_SENTENCES);
    },
  },
];

async function considerTag({ tx, actor }: MemberContext, id: string) {
  if (!(await findTag(tx, actor.organizationId, id))) throw notFound('tag');
  return allowed('a tag');
}
