import { useParams } from '@tanstack/react-router';
import { Lead } from '../account/lead.tsx';
import { Section, SectionList, SectionRow } from '../account/section.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { text } from '../messages/providers.en.ts';
import { DataList } from '../ui/data-list.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import type { Column } from '../ui/types.ts';
import { When } from '../ui/when.tsx';

type Row = components['schemas']['ProvidersEverywhere']['items'][number];
type Installed = components['schemas']['ProvidersEverywhere']['installation'][number];

/** For operators and Support: where people sign in besides here, by the installation's settings and by organization. */
export function ProvidersEverywherePage() {
  return <SignedInOnly>{() => <Everywhere />}</SignedInOnly>;
}

function Everywhere() {
  const { organizationId = '' } = useParams({ strict: false });
  const [view, setView] = useListView();
  const search = view.search.trim();
  const providers = usePages(['providers-everywhere', organizationId, search], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/sign-in-providers-everywhere', {
        params: { path: { organizationId }, query: { search, ...next } },
        signal,
      }),
    ),
  );
  const installed = providers.data?.pages[0]?.installation ?? [];
  return (
    <Page title={text('title')}>
      <Section title={text('everywhere.installation')}>
        <Lead>{text('everywhere.installation.text')}</Lead>
        <SectionList label={text('everywhere.installation')}>
          {installed.map((provider) => (
            <SectionRow key={provider.id} name={provider.name} commands={[]}>
              {wordsOf(provider)}
            </SectionRow>
          ))}
        </SectionList>
      </Section>
      <Section title={text('everywhere.organizations')}>
        <DataList
          label={text('everywhere.organizations')}
          columns={columns}
          columnsKey="providers-everywhere"
          searchLabel={text('everywhere.search')}
          {...listedPages(providers)}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          view={view}
          onViewChange={setView}
          empty={{ sentence: text('everywhere.none') }}
        />
      </Section>
    </Page>
  );
}

function wordsOf({ issuer, tenants, trustsAddresses, assuresSecondFactor }: Installed): string {
  return [
    `${issuer}.`,
    tenants.length > 0 ? text('everywhere.tenants', { tenants: tenants.join(', ') }) : '',
    text(trustsAddresses ? 'everywhere.addresses' : 'everywhere.noAddresses'),
    text(assuresSecondFactor ? 'everywhere.secondFactor' : 'everywhere.noSecondFactor'),
  ]
    .filter(Boolean)
    .join(' ');
}

function stateOf({ disabledAt, demandedAt }: Row): string {
  if (disabledAt !== null) return text('everywhere.disabled');
  return text(demandedAt === null ? 'everywhere.offered' : 'everywhere.demanded');
}

const columns: readonly Column<Row>[] = [
  { id: 'organization', label: text('everywhere.organization'), cell: (row) => row.organizationName },
  { id: 'name', label: text('name'), cell: (row) => row.name },
  { id: 'issuer', label: text('issuer'), cell: (row) => row.issuer },
  { id: 'domains', label: text('everywhere.domains'), cell: (row) => row.provedDomains.join(', ') },
  { id: 'state', label: text('everywhere.state'), cell: stateOf },
  { id: 'added', label: text('everywhere.added'), cell: (row) => <When at={row.addedAt} as="date" /> },
];
