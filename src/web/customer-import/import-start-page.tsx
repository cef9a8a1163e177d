import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { itemsOf } from '../api/use-pages.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/customer-import.en.ts';
import { text as customersText } from '../messages/customers.en.ts';
import { AppLink, useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { DataList } from '../ui/data-list.tsx';
import { Failure } from '../ui/failure.tsx';
import { FileField } from '../ui/file-field.tsx';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import type { Column, ListView } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { Wizard } from '../ui/wizard.tsx';
import { type CustomerImport, placeOf, useImports, useSending } from './import-queries.ts';
import { IMPORT_STEPS } from './import-steps.ts';

/** **Import customers**, first step: a template, or a file of one's own; below it what was sent before. */
export function ImportStartPage() {
  const { organizationId = '' } = useParams({ strict: false });
  return (
    <Page
      title={text('title')}
      crumbs={[
        { label: customersText('list.title'), href: `/partner/${organizationId}/customers` },
        { label: text('title') },
      ]}
    >
      <p>{text('lead')}</p>
      <WhyNot organizationId={organizationId} action="sendCustomerImport">
        <Wizard label={text('title')} steps={IMPORT_STEPS} current="file" furthest="file" onOpen={() => {}}>
          <Template organizationId={organizationId} />
          <SendFile organizationId={organizationId} />
        </Wizard>
        <Earlier organizationId={organizationId} />
      </WhyNot>
    </Page>
  );
}

function Template({ organizationId }: { organizationId: string }) {
  const open = (format: 'csv' | 'xlsx') =>
    window.location.assign(`/api/v1/organizations/${organizationId}/customer-import-template.${format}`);
  const command = (format: 'csv' | 'xlsx') => ({
    id: format,
    label: text(`template.${format}`),
    onClick: () => open(format),
  });
  return (
    <section aria-label={text('template.title')}>
      <h3>{text('template.title')}</h3>
      <p>{text('template.lead')}</p>
      <p>
        <CommandButton command={command('xlsx')} /> <CommandButton command={command('csv')} />
      </p>
    </section>
  );
}

function SendFile({ organizationId }: { organizationId: string }) {
  const go = useGo();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const sending = useSending(organizationId, ({ id }) => go(placeOf(organizationId, id)));
  const send = (chosen: File | undefined) => {
    setMissing(!chosen);
    if (chosen) sending.mutate({ file: chosen, size: chosen.size, changed: chosen.lastModified });
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    sending.reset();
    if (chosen) send(chosen);
  };
  return (
    <section aria-label={text('file.label')}>
      <FileField
        label={text('file.label')}
        help={text('file.help')}
        accept=".csv,.xlsx,text/csv"
        error={missing ? text('file.missing') : undefined}
        disabled={sending.isPending}
        onChoose={choose}
      />
      <div aria-live="polite">
        {sending.isPending && <Progress label={text('file.reading')} done={0} />}
        {sending.error && <Failure error={sending.error} />}
      </div>
      <p>
        <CommandButton
          appearance="primary"
          command={{
            id: 'send',
            label: text('file.send'),
            busy: sending.isPending,
            onClick: () => send(file),
          }}
        />
      </p>
    </section>
  );
}

function Earlier({ organizationId }: { organizationId: string }) {
  const [view, setView] = useState<ListView>({ search: '', filters: {} });
  const imports = useImports(organizationId);
  const wanted = view.search.trim().toLowerCase();
  const all = itemsOf(imports);
  if (imports.isSuccess && all.length === 0) return null;
  return (
    <section aria-label={text('earlier.title')}>
      <h2>{text('earlier.title')}</h2>
      <DataList
        {...listedPages(imports)}
        label={text('earlier.title')}
        columns={columnsOf(organizationId)}
        rows={all.filter(({ fileName }) => fileName.toLowerCase().includes(wanted))}
        rowId={({ id }) => id}
        rowName={({ fileName }) => fileName}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('earlier.empty') }}
      />
    </section>
  );
}

const columnsOf = (organizationId: string): readonly Column<CustomerImport>[] => [
  {
    id: 'file',
    label: text('earlier.file'),
    cell: ({ id, fileName }) => <AppLink href={placeOf(organizationId, id)}>{fileName}</AppLink>,
  },
  { id: 'state', label: text('earlier.state'), cell: ({ state }) => text(`state.${state}`) },
  { id: 'when', label: text('earlier.when'), cell: ({ createdAt }) => <When at={createdAt} /> },
  { id: 'who', label: text('earlier.who'), cell: ({ startedBy }) => startedBy },
];
