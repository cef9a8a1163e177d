import { useParams } from '@tanstack/react-router';
import { countryChoices } from '../../kernel/countries.ts';
import { AddDataCentre } from '../../modules/catalogue/desk.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/catalogue-desk.en.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { DataList } from '../ui/data-list.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useListView } from '../ui/list-view.ts';
import { Page } from '../ui/page.tsx';
import { stateOf } from '../ui/state-views.tsx';
import type { Column } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { Day } from '../ui/when.tsx';
import { type CatalogueEntry, catalogueKey, useCatalogue } from './desk-queries.ts';

/** Every service of the installation, and the data centres that it is offered in. */
export function CataloguePage() {
  return <SignedInOnly>{() => <Listed />}</SignedInOnly>;
}

function Listed() {
  const { organizationId = '' } = useParams({ strict: false });
  const catalogue = useCatalogue(organizationId);
  const [view, setView] = useListView();
  const explained = useExplained(organizationId, ['addOffering']);
  const base = `/operations/${organizationId}/catalogue`;
  const add = explained('addOffering', { id: 'new', label: text('new'), href: `${base}/new` });
  const wanted = view.search.toLocaleLowerCase();
  return (
    <Page title={text('title')} commands={[add]}>
      <p>{text('lead')}</p>
      <DataList
        label={text('title')}
        columns={columns}
        columnsKey="catalogue"
        rows={(catalogue.data?.items ?? []).filter(({ name }) => name.toLocaleLowerCase().includes(wanted))}
        state={stateOf(catalogue)}
        rowId={(row) => row.code}
        rowName={(row) => row.name}
        rowHref={(row) => `${base}/${row.code}`}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('empty'), command: add }}
      />
      <h2>{text('centres.title')}</h2>
      <ul>
        {(catalogue.data?.dataCentres ?? []).map(({ code, name }) => (
          <li key={code}>
            {name} ({code})
          </li>
        ))}
      </ul>
      <WhyNot organizationId={organizationId} action="addDataCentre">
        <NewDataCentre organizationId={organizationId} />
      </WhyNot>
    </Page>
  );
}

function NewDataCentre({ organizationId }: { organizationId: string }) {
  const notices = useNotices();
  const adding = useSubmission({
    send: (body: AddDataCentre, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/data-centres', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    refresh: [catalogueKey(organizationId)],
  });
  return (
    <Form
      key={adding.data?.dataCentres.length}
      label={text('centres.title')}
      submitLabel={text('centres.add')}
      schema={AddDataCentre}
      onSubmit={async (body) => {
        await adding.mutateAsync(body);
        notices.note(text('centres.added', { name: body.name }));
      }}
    >
      <TextField name="code" label={text('code')} help={text('code.help')} autoComplete="off" required />
      <TextField name="name" label={text('centres.name')} autoComplete="off" required />
      <ComboField
        name="country"
        label={text('centres.country')}
        choices={countryChoices(readerLocale)}
        required
      />
    </Form>
  );
}

export const inUseWords = (inUse: number) =>
  inUse > 10_000 ? text('inUse.many') : inUse.toLocaleString(readerLocale);

const columns: readonly Column<CatalogueEntry>[] = [
  { id: 'service', label: text('column.service'), cell: (row) => row.name, always: true },
  {
    id: 'version',
    label: text('column.version'),
    cell: ({ currentVersion: version }) =>
      version === null ? text('version.none') : text('version.of', { version: String(version) }),
  },
  {
    id: 'draft',
    label: text('column.draft'),
    cell: ({ hasDraft }) => text(hasDraft ? 'draft.yes' : 'draft.no'),
  },
  { id: 'inUse', label: text('column.inUse'), cell: ({ inUse }) => inUseWords(inUse), align: 'end' },
  {
    id: 'retirement',
    label: text('column.retirement'),
    cell: ({ retirement }) => (retirement ? <Day on={retirement.from} /> : text('retirement.none')),
  },
];
