import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { tagsKey } from './customer-filters.ts';
import { type Customer, customersKey } from './customer-queries.ts';
import { ForEditors } from './for-editors.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { useMayEditCustomers } from './use-may-edit-customers.ts';
import { useTaggedNotice } from './use-tagged-notice.ts';

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** The organization's own tags on one customer: each can be taken off, another one put on. */
export function CustomerTags({ organizationId, customer }: { organizationId: string; customer: Customer }) {
  const styles = useStyles();
  const mayEdit = useMayEditCustomers(organizationId);
  const tell = useTaggedNotice(organizationId);
  const [adding, setAdding] = useState(false);
  const removing = useSubmission({
    send: (tag: string, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/customers/tagging', {
          params: { path: { organizationId } },
          body: { selection: { ids: [customer.id] }, add: [], remove: [tag] },
          headers,
        }),
      ),
    refresh: [customersKey(organizationId), tagsKey(organizationId)],
    onDone: ({ taggingId }, tag) => tell(text('tags.takenOff', { tag }), taggingId),
  });
  return (
    <section>
      <h2>{text('column.tags')}</h2>
      <div className={styles.tags}>
        {customer.tags.length === 0 && <span>{text('tags.none')}</span>}
        {!mayEdit && customer.tags.map((tag) => <span key={tag}>{tag}</span>)}
        {mayEdit &&
          customer.tags.map((tag) => (
            <Button
              key={tag}
              shape="circular"
              icon={<DismissRegular />}
              iconPosition="after"
              aria-label={text('tags.takeOff', { tag })}
              onClick={() => removing.mutate(tag)}
            >
              {tag}
            </Button>
          ))}
        <ForEditors organizationId={organizationId} action="tagCustomers" label={text('tags.new')}>
          <CommandButton command={{ id: 'tag', label: text('tags.new'), onClick: () => setAdding(true) }} />
        </ForEditors>
      </div>
      {removing.error && <Failure error={removing.error} />}
      {adding && (
        <TagDialog
          organizationId={organizationId}
          view={{ search: '', filters: {} }}
          selection={{ ids: new Set([customer.id]), all: false }}
          count={undefined}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
