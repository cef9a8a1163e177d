import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RenameTag } from '../../modules/customer-tags/customer-tags.contract.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import type { components } from '../api/schema.gen.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useRefused } from '../explain/explain-queries.ts';
import { text } from '../messages/customers.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Explain } from '../ui/explain.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { tagsKey, useTags } from './customer-filters.ts';
import { customersKey } from './customer-queries.ts';
import { useMayEditCustomers } from './use-may-edit-customers.ts';

type Tag = components['schemas']['CustomerTag'];
const ONE_TAG = '/api/v1/organizations/{organizationId}/customer-tags/{tagId}';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  tag: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { flexGrow: 1 },
  form: { flexGrow: 1 },
});

/** The organization's own tags: each leads to its customers, can be renamed, and deleted everywhere. */
export function TagsPage() {
  const styles = useStyles();
  const { organizationId = '' } = useParams({ strict: false });
  const tags = useTags(organizationId);
  const mayEdit = useMayEditCustomers(organizationId);
  const base = `/partner/${organizationId}/customers`;
  const items = tags.data?.items ?? [];
  const refused = useRefused(organizationId, ['renameCustomerTag'], items[0]?.id ?? '')('renameCustomerTag');
  return (
    <Page
      title={text('tags.manage')}
      crumbs={[{ label: text('list.title'), href: base }, { label: text('tags.manage') }]}
      width="text"
    >
      <p>{text('notes.private')}</p>
      {refused && <Explain {...refused} />}
      <WhenReady state={stateOf(tags)}>
        {() =>
          items.length === 0 ? (
            <Empty
              sentence={text('tags.empty')}
              command={{ id: 'customers', label: text('service.empty.customers'), href: base }}
            />
          ) : (
            <ul aria-label={text('tags.manage')} className={styles.list}>
              {items.map((tag) => (
                <li key={tag.id} className={styles.tag}>
                  <TagLine organizationId={organizationId} tag={tag} mayEdit={mayEdit && !refused} />
                </li>
              ))}
            </ul>
          )
        }
      </WhenReady>
    </Page>
  );
}

interface TagProps {
  organizationId: string;
  tag: Tag;
}

function TagLine({ organizationId, tag, mayEdit }: TagProps & { mayEdit: boolean }) {
  const styles = useStyles();
  const [doing, setDoing] = useState<'rename' | 'delete'>();
  const { id, name } = tag;
  if (doing === 'rename')
    return <Renaming organizationId={organizationId} tag={tag} onDone={() => setDoing(undefined)} />;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <AppLink
        href={`/partner/${organizationId}/customers?f.tag=${id}`}
        label={text('tags.customers.of', { tag: name })}
      >
        {text('tags.customers')}
      </AppLink>
      {mayEdit && (
        <>
          <Button
            size="small"
            aria-label={text('tags.rename.of', { tag: name })}
            onClick={() => setDoing('rename')}
          >
            {text('tags.rename')}
          </Button>
          <Button
            size="small"
            aria-label={text('tags.delete.of', { tag: name })}
            onClick={() => setDoing('delete')}
          >
            {text('tags.delete')}
          </Button>
        </>
      )}
      <Deletion
        organizationId={organizationId}
        tag={tag}
        open={doing === 'delete'}
        onClose={() => setDoing(undefined)}
      />
    </>
  );
}

function Renaming({ organizationId, tag, onDone }: TagProps & { onDone: () => void }) {
  const styles = useStyles();
  const notices = useNotices();
  const renaming = useSubmission({
    send: (body: components['schemas']['RenameTag']) =>
      answered(
        api.PATCH(ONE_TAG, {
          params: { path: { organizationId, tagId: tag.id } },
          body,
          headers: ifMatch(`"${tag.version}"`),
        }),
      ),
    refresh: [tagsKey(organizationId), customersKey(organizationId)],
    onDone: ({ name }) => {
      notices.note(text('tags.renamed', { before: tag.name, tag: name }));
      onDone();
    },
  });
  return (
    <div className={styles.form}>
      <Form
        label={text('tags.rename.of', { tag: tag.name })}
        submitLabel={text('tags.rename')}
        schema={RenameTag}
        initial={{ name: tag.name }}
        commands={[{ id: 'keep', label: text('tags.keep'), onClick: onDone }]}
        onSubmit={async (body) => {
          await renaming.mutateAsync(body);
        }}
      >
        <TextField name="name" label={text('tags.tag')} autoComplete="off" required maxLength={50} />
      </Form>
    </div>
  );
}

function Deletion({ organizationId, tag, open, onClose }: TagProps & { open: boolean; onClose: () => void }) {
  const notices = useNotices();
  const path = { organizationId, tagId: tag.id };
  const plan = usePlan(
    ['delete-tag', organizationId, tag.id],
    open ? (signal) => planOf(api.DELETE(ONE_TAG, { params: { path, query: dryRun }, signal })) : undefined,
  );
  const deleting = useSubmission({
    send: (_: undefined) => answered(api.DELETE(ONE_TAG, { params: { path } })),
    refresh: [tagsKey(organizationId), customersKey(organizationId)],
    onDone: () => notices.note(text('tags.deleted', { tag: tag.name })),
  });
  return (
    <Confirm
      open={open}
      title={text('tags.delete.title', { tag: tag.name })}
      confirmLabel={text('tags.delete.submit')}
      onConfirm={async () => {
        await deleting.mutateAsync(undefined);
      }}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}
