import { makeStyles, tokens } from '@fluentui/react-components';
import { countryName } from '../../kernel/countries.ts';
import { RetirementNotice } from '../catalogue/retirement-notice.tsx';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customer.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Explain } from '../ui/explain.tsx';
import { useWhenWords } from '../ui/when.tsx';
import type { Service } from './use-services.ts';

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    height: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

interface TileProps {
  organizationId: string;
  service: Service;
}

/** One service: its state in words, who supports it, and Open, or why not. */
export function ServiceTile({ organizationId, service }: TileProps) {
  const styles = useStyles();
  const { subscriptionId, open } = service;
  const name = [service.name, service.label].filter(Boolean).join(': ');
  const explanation = open.explanation ?? undefined;
  return (
    <article className={styles.tile} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.description}>{service.description}</p>
      <RetirementNotice service={service.name} retirement={service.retirement} />
      <Facts service={service} />
      <CommandButton
        appearance="primary"
        command={{
          id: 'open',
          label: text('service.open'),
          href: open.address ?? `/customer/${organizationId}/services/${subscriptionId}/open`,
          disabledBecause: explanation,
        }}
      />
      {explanation && <Explain explanation={explanation} />}
      {service.status === 'active' && (
        <AppLink href={`/customer/${organizationId}/services/${subscriptionId}/partner`}>
          {text('service.changePartner')}
        </AppLink>
      )}
      {service.accessKeys && (
        <AppLink href={`/customer/${organizationId}/services/${subscriptionId}/keys`}>
          {text('service.accessKeys')}
        </AppLink>
      )}
      {service.provisioning.operationId && service.provisioning.state !== 'ready' && (
        <AppLink href={`/customer/${organizationId}/operations/${service.provisioning.operationId}`}>
          {text('service.setup.follow')}
        </AppLink>
      )}
    </article>
  );
}

function Facts({ service }: { service: Service }) {
  const styles = useStyles();
  const words = useWhenWords();
  const { state, promisedBy } = service.provisioning;
  const setup = text(`service.setup.${state}`);
  const waits = promisedBy && state !== 'ready';
  const facts: [term: string, value: string][] = [
    [text('service.status'), text(`service.status.${service.status}`)],
    [
      text('service.setup'),
      waits ? text('service.setup.promised', { state: setup, by: words(promisedBy) }) : setup,
    ],
    [text('service.roles'), service.roles.join(', ') || text('service.roles.none')],
    [text('service.partner'), service.partnerName],
    [text('service.plan'), service.planName],
    ...purposeOf(service),
    [text('service.country'), countryName(service.country, readerLocale)],
    [text('service.dataCentre'), service.dataCentre],
    [text('service.account'), service.serviceAccountId],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <FactLine key={term} term={term} value={value} />
      ))}
    </dl>
  );
}

const purposeOf = ({ purpose }: Service): [string, string][] =>
  purpose === null ? [] : [[text('service.purpose'), purpose]];

function FactLine({ term, value }: { term: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
