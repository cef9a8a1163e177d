import { countryName } from '../../kernel/countries.ts';
import type { components } from '../api/schema.gen.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/support.en.ts';
import { nameOf } from '../people/name-of.ts';
import { DetailPage, Facts } from '../ui/detail-page.tsx';
import { Empty } from '../ui/state-views.tsx';
import type { Crumb, SummaryFact } from '../ui/types.ts';
import { When } from '../ui/when.tsx';
import { ProposalForm } from './proposal-form.tsx';

type OpenedPartner = components['schemas']['OpenedPartner'];

interface OpenedPartnerProps {
  organizationId: string;
  partner: OpenedPartner;
  crumbs: readonly Crumb[];
}

/** The data of a partner organization after it was opened with a reason. */
export function OpenedPartnerView({ organizationId, partner, crumbs }: OpenedPartnerProps) {
  return (
    <DetailPage
      title={partner.name}
      crumbs={[...crumbs, { label: partner.name }]}
      summaryLabel={text('partner.summary', { name: partner.name })}
      summary={factsOf(partner)}
      tabs={[
        { id: 'people', label: text('partner.tab.people'), content: <People partner={partner} /> },
        {
          id: 'replace',
          label: text('partner.tab.replace'),
          content: <ProposalForm organizationId={organizationId} partner={partner} />,
        },
      ]}
    />
  );
}

function factsOf({ number, phone, address, registeredAt, registry }: OpenedPartner): SummaryFact[] {
  const { street, city, state, postalCode, country } = address;
  const lines = [street, `${city} ${state} ${postalCode}`, countryName(country, readerLocale)];
  return [
    { label: text('partners.number'), value: number ?? '' },
    { label: text('partner.phone'), value: phone },
    { label: text('partner.address'), value: lines.filter((line) => line.trim() !== '').join(', ') },
    { label: text('partners.registered'), value: <When at={registeredAt} as="date" /> },
    { label: text('partner.registry'), value: standingOf(registry) },
    { label: text('partner.signInNames'), value: registry?.signInNames.join(', ') ?? '' },
  ];
}

function standingOf(registry: OpenedPartner['registry']): string {
  if (!registry) return text('partner.registry.none');
  const certified = text(registry.certified ? 'partner.certified' : 'partner.notCertified');
  const addendum = text(registry.addendumSigned ? 'partner.signed' : 'partner.notSigned');
  return `${registry.name}: ${certified}, ${addendum}`;
}

function People({ partner }: { partner: OpenedPartner }) {
  if (partner.people.length === 0) return <Empty sentence={text('partner.nobody')} />;
  return partner.people.map((person) => (
    <section key={person.id} aria-label={nameOf(person)}>
      <h3>
        {person.firstName} {person.lastName}
      </h3>
      <Facts
        facts={[
          {
            label: text('partner.person.roles'),
            value: [
              person.roles.join(', ') || text('partner.person.noRole'),
              ...(person.waiting ? [text('partner.person.waiting')] : []),
            ].join('; '),
          },
          { label: text('partner.person.signInName'), value: person.signInName },
          { label: text('partner.person.contact'), value: person.contactEmail },
        ]}
      />
    </section>
  ));
}
