import { z } from 'zod';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { RadioField } from '../ui/choice-fields.tsx';
import { Form } from '../ui/form.tsx';
import { PlainDialog } from '../ui/plain-dialog.tsx';
import { SuggestField } from '../ui/suggest-field.tsx';
import type { Count, ListView, Selection } from '../ui/types.ts';
import { tagsKey, useTags } from './customer-filters.ts';
import { customersKey, selectionOf } from './customer-queries.ts';
import { useTaggedNotice } from './use-tagged-notice.ts';

const Tagging = z.object({
  deed: z.enum(['add', 'remove']),
  tag: z.string('Enter a tag.').trim().min(1, 'Enter a tag.').max(50, 'At most 50 characters for a tag.'),
});

interface TagDialogProps {
  organizationId: string;
  view: ListView;
  selection: Selection;
  count: Count | undefined;
  onClose: () => void;
}

/** Puts a tag on the whole selection, or takes it off, in one request. */
export function TagDialog({ organizationId, view, selection, count, onClose }: TagDialogProps) {
  const tell = useTaggedNotice(organizationId);
  const tags = useTags(organizationId).data?.items ?? [];
  const tagging = useSubmission({
    send: ({ deed, tag }: z.output<typeof Tagging>, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/customers/tagging', {
          params: { path: { organizationId } },
          body: { selection: selectionOf(selection, view), add: [], remove: [], [deed]: [tag] },
          headers,
        }),
      ),
    refresh: [customersKey(organizationId), tagsKey(organizationId)],
    onDone: ({ customers, added, removed, taggingId }, { deed, tag }) => {
      tell(
        text(deed === 'add' ? 'tags.added' : 'tags.removed', {
          tag,
          changed: deed === 'add' ? added : removed,
          count: customers,
        }),
        taggingId,
      );
      onClose();
    },
  });
  return (
    <PlainDialog title={text('tags.title')} onClose={onClose}>
      <p>
        {chosenWords(selection, count)}{' '}
        <AppLink href={`/partner/${organizationId}/customers/tags`}>{text('tags.manage')}</AppLink>
      </p>
      <Form
        label={text('tags.title')}
        submitLabel={text('tags.submit')}
        schema={Tagging}
        initial={{ deed: 'add' }}
        commands={[{ id: 'close', label: text('form.cancel'), onClick: onClose }]}
        onSubmit={async (wanted) => {
          await tagging.mutateAsync(wanted);
        }}
      >
        <SuggestField
          name="tag"
          label={text('tags.tag')}
          help={text('tags.private')}
          required
          suggestions={tags.map(({ name }) => name)}
        />
        <RadioField
          name="deed"
          label={text('tags.deed')}
          choices={[
            { value: 'add', label: text('tags.add') },
            { value: 'remove', label: text('tags.remove') },
          ]}
        />
      </Form>
    </PlainDialog>
  );
}

/** "12 customers are selected.", or how many match the view. */
export function chosenWords({ all, ids }: Selection, count: Count | undefined): string {
  if (!all) return text('chosen.ids', { count: ids.size });
  if (!count) return text('chosen.all');
  return text(count.exact ? 'chosen.counted' : 'chosen.about', { count: count.value });
}
