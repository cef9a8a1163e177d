import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { answered, api } from '../api/client.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/sources.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Failure } from '../ui/failure.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { SourceFields } from './source-fields.tsx';
import { sourceSchema, valuesOf } from './source-form.ts';
import { type Source, sourcesKey, useSource, useStartSync } from './source-queries.ts';
import { SyncList } from './sync-list.tsx';

const ONE = '/api/v1/organizations/{organizationId}/registry/sources/{sourceId}';

/** One source: synchronize it now, see what it did, change its settings. */
export function SourcePage() {
  const { organizationId = '', sourceId = '' } = useParams({ strict: false });
  const found = useSource(organizationId, sourceId);
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const open = ({ id }: { id: string }) => go(`/operations/${organizationId}/synchronizations/${id}`);
  const start = useStartSync(organizationId, sourceId, open);
  const name = found.data?.name ?? '';
  const list = `/operations/${organizationId}/sources`;
  const explained = useExplained(
    organizationId,
    ['startRegistrySynchronization', 'removeRegistrySource'],
    sourceId,
  );
  const sync = (acceptMissing: boolean) => () => start.mutate({ acceptMissing });
  return (
    <Page
      title={name || text('sources.title')}
      crumbs={[{ label: text('sources.title'), href: list }, { label: name }]}
      commands={[
        explained('startRegistrySynchronization', {
          id: 'sync',
          label: text('source.sync'),
          busy: start.isPending,
          onClick: sync(false),
        }),
        explained('startRegistrySynchronization', {
          id: 'accept',
          label: text('source.sync.accept'),
          onClick: sync(true),
        }),
        explained('removeRegistrySource', {
          id: 'remove',
          label: text('source.remove'),
          onClick: () => setRemoving(true),
        }),
      ]}
    >
      {start.error && <Failure error={start.error} />}
      <WhenReady state={stateOf(found)}>
        {() =>
          found.data && (
            <>
              <h2>{text('syncs.title')}</h2>
              <SyncList organizationId={organizationId} sourceId={sourceId} />
              <OneRecord organizationId={organizationId} sourceId={sourceId} onStarted={open} />
              <h2>{text('source.settings')}</h2>
              <WhyNot organizationId={organizationId} action="changeRegistrySource" subject={sourceId}>
                <Settings key={found.data.version} organizationId={organizationId} source={found.data} />
              </WhyNot>
              <Removal
                organizationId={organizationId}
                source={found.data}
                open={removing}
                onClose={() => setRemoving(false)}
                onDone={() => go(list)}
              />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

const One = z.object({
  record: z.enum(['partner', 'customer'], 'Choose a kind of record.'),
  number: z.string('Enter a number.').trim().min(1, 'Enter a number.').max(20, 'At most 20 characters.'),
});

interface OneRecordProps {
  organizationId: string;
  sourceId: string;
  onStarted: (sync: { id: string }) => void;
}

function OneRecord({ organizationId, sourceId, onStarted }: OneRecordProps) {
  const start = useStartSync(organizationId, sourceId, onStarted);
  return (
    <section aria-label={text('source.one')}>
      <h2>{text('source.one')}</h2>
      <Form
        label={text('source.one')}
        submitLabel={text('source.one.submit')}
        schema={One}
        initial={{ record: 'customer' }}
        onSubmit={async (one) => {
          await start.mutateAsync({ acceptMissing: false, one });
        }}
      >
        <SelectField
          name="record"
          label={text('source.one.record')}
          required
          choices={(['partner', 'customer'] as const).map((value) => ({
            value,
            label: text(`record.${value}`),
          }))}
        />
        <TextField name="number" label={text('source.one.number')} required maxLength={20} />
      </Form>
    </section>
  );
}

function Settings({ organizationId, source }: { organizationId: string; source: Source }) {
  const queries = useQueryClient();
  const notices = useNotices();
  return (
    <Form
      label={text('source.form')}
      submitLabel={text('source.submit')}
      schema={sourceSchema(source)}
      initial={valuesOf(source)}
      onSubmit={async ({ secret, ...body }) => {
        await answered(
          api.PUT(ONE, {
            params: { path: { organizationId, sourceId: source.id } },
            headers: { 'If-Match': `"${source.version}"` },
            body: { ...body, ...(secret && { secret }) },
          }),
        );
        await queries.invalidateQueries({ queryKey: sourcesKey(organizationId) });
        notices.note(text('source.saved'));
      }}
    >
      <SourceFields organizationId={organizationId} source={source} />
    </Form>
  );
}

interface RemovalProps {
  organizationId: string;
  source: Source;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

function Removal({ organizationId, source, open, onClose, onDone }: RemovalProps) {
  const queries = useQueryClient();
  return (
    <Confirm
      open={open}
      title={text('source.remove.title', { name: source.name })}
      confirmLabel={text('source.remove')}
      onClose={onClose}
      onConfirm={async () => {
        await answered(
          api.DELETE(ONE, {
            params: { path: { organizationId, sourceId: source.id } },
            headers: { 'If-Match': `"${source.version}"` },
          }),
        );
        await queries.invalidateQueries({ queryKey: sourcesKey(organizationId), exact: true });
        onDone();
      }}
    >
      <p>{text('source.remove.what')}</p>
    </Confirm>
  );
}
