import { makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { Announcements } from '../announcements/announcements.tsx';
import type { components } from '../api/schema.gen.ts';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/customer.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { ClosedBanner } from './closed-banner.tsx';
import { ServiceTile } from './service-tile.tsx';
import { useServices } from './use-services.ts';

type Waiting = components['schemas']['ServicesPage']['waiting'];

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  waiting: { maxWidth: '720px', margin: 0 },
});

/** What the organization has, whether it can be opened, and what waits for the reader (8.6, PP-63, PP-74). */
export function DashboardPage() {
  return <SignedInOnly>{() => <Dashboard />}</SignedInOnly>;
}

function Dashboard() {
  const styles = useStyles();
  const { organizationId = '' } = useParams({ strict: false });
  const services = useServices(organizationId);
  const rows = itemsOf(services);
  const first = services.data?.pages[0];
  const closed = first?.closed;
  return (
    <Page title={text('dashboard.title')}>
      <WhenReady state={stateOf(services)}>
        {() => (
          <>
            {closed && <ClosedBanner closed={closed} />}
            <Announcements organizationId={organizationId} />
            <h2>{text('dashboard.services')}</h2>
            {rows.length === 0 && <Empty sentence={text('dashboard.none')} />}
            <ul className={styles.tiles}>
              {rows.map((service) => (
                <li key={service.subscriptionId}>
                  <ServiceTile organizationId={organizationId} service={service} />
                </li>
              ))}
            </ul>
            <MorePages pages={services} label={text('dashboard.more')} />
            {!closed && <WaitingList organizationId={organizationId} waiting={first?.waiting ?? null} />}
            <AppLink href={`/customer/${organizationId}/preferences`}>
              {text('dashboard.preferences')}
            </AppLink>
          </>
        )}
      </WhenReady>
    </Page>
  );
}

function WaitingList({ organizationId, waiting }: { organizationId: string; waiting: Waiting }) {
  const styles = useStyles();
  const words = useWhenWords();
  const base = `/customer/${organizationId}`;
  const sentences = waiting ? sentencesOf(waiting, words, base) : [];
  return (
    <>
      <h2>{text('waiting.title')}</h2>
      {sentences.length === 0 ? (
        <p className={styles.waiting}>{text('waiting.nothing')}</p>
      ) : (
        <ul className={styles.waiting}>
          {sentences.map(({ sentence, label, href }) => (
            <li key={sentence}>
              {sentence} <AppLink href={href}>{label}</AppLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The server counts no further than a hundred. */
const counted = (what: 'waiting.grants' | 'waiting.notInvited' | 'waiting.expired', count: number) =>
  count < 100 ? text(what, { count }) : text(`${what}.many`);

function sentencesOf(waiting: NonNullable<Waiting>, words: (at: string) => string, base: string) {
  const { onlyOneAdministrator, notInvited, invitationExpired, grants, partnerChange } = waiting;
  const people = { label: text('waiting.people'), href: `${base}/people` };
  return [
    ...(grants > 0
      ? [
          {
            sentence: counted('waiting.grants', grants),
            ...{ label: text('waiting.grants.see'), href: `${base}/grants/pending` },
          },
        ]
      : []),
    ...(partnerChange
      ? [
          {
            sentence: text('waiting.change', {
              partner: partnerChange.toName,
              at: words(partnerChange.effectiveAt),
            }),
            ...{ label: text('waiting.change.see'), href: `${base}/moves/${partnerChange.id}` },
          },
        ]
      : []),
    ...(onlyOneAdministrator ? [{ sentence: text('waiting.sole'), ...people }] : []),
    ...(notInvited > 0 ? [{ sentence: counted('waiting.notInvited', notInvited), ...people }] : []),
    ...(invitationExpired > 0
      ? [{ sentence: counted('waiting.expired', invitationExpired), ...people }]
      : []),
  ];
}
