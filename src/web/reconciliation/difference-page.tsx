import { useParams } from '@tanstack/react-router';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/reconciliation.en.ts';
import { hasStopped } from '../provisioning/operation-queries.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Command, StateSentence } from '../ui/types.ts';
import { useWhenWords, When } from '../ui/when.tsx';
import { useComparing } from './comparison.tsx';
import {
  type Difference,
  nameOfDifference,
  type Side,
  useDifference,
  useDifferences,
} from './difference-queries.ts';
import { useMending } from './mending.tsx';

/** One difference at any partner, and what mends it. */
export function AnyDifferencePage() {
  return <DifferenceOf side="operations" />;
}

/** One difference at one of the partner's own customers. */
export function PartnerDifferencePage() {
  return <DifferenceOf side="partner" />;
}

function DifferenceOf({ side }: { side: Side }) {
  const { organizationId = '', differenceId = '' } = useParams({ strict: false });
  const found = useDifference(organizationId, differenceId);
  const state = useStanding(found.data);
  const comparing = useComparing(organizationId);
  const mending = useMending(organizationId, found.data);
  const difference = found.data;
  const base = `/${side}/${organizationId}`;
  const title = difference ? nameOfDifference(difference) : text('difference.loading');
  const ways = difference && difference.settledAt === null ? waysOf(side, base, difference) : [];
  return (
    <Page
      title={title}
      crumbs={[{ label: text('differences.title'), href: `${base}/differences` }, { label: title }]}
      state={state}
      commands={[...(mending.command ? [mending.command] : []), ...ways, comparing.command]}
    >
      <WhenReady state={stateOf(found)}>
        {() =>
          difference && (
            <>
              <Told difference={difference} />
              <Facts facts={factsOf(side, base, difference)} />
              <Before side={side} organizationId={organizationId} difference={difference} />
            </>
          )
        }
      </WhenReady>
      {mending.dialog}
      {comparing.dialog}
    </Page>
  );
}

function useStanding(difference: Difference | undefined): StateSentence | undefined {
  const words = useWhenWords();
  if (difference?.settledAt)
    return {
      tone: 'success',
      sentence: text('difference.settled', { when: words(difference.settledAt, 'time') }),
    };
  if (difference?.mending && hasStopped(difference.mending.state))
    return { tone: 'warning', sentence: text('difference.mending.stopped') };
  if (difference?.mending) return { tone: 'informative', sentence: text('difference.mending') };
  return undefined;
}

/** What somebody does elsewhere to mend it. */
function waysOf(side: Side, base: string, { mend, operation, customer }: Difference): Command[] {
  if (mend === 'retry' && side === 'operations')
    return [{ id: 'retry', label: text('mend.retry.operator'), href: `${base}/provisioning` }];
  if (mend === 'retry' && operation)
    return [{ id: 'retry', label: text('mend.retry'), href: `${base}/operations/${operation.id}` }];
  if (mend === 'give-a-role' && customer)
    return [{ id: 'customer', label: text('mend.give-a-role'), href: `${base}/customers/${customer.id}` }];
  return [];
}

function Told({ difference: { sentence, detail, proposal, settledAt } }: { difference: Difference }) {
  return (
    <div>
      <p>{sentence}</p>
      {detail && <p>{text('difference.detail', { detail })}</p>}
      {settledAt === null && <p>{text('difference.proposal', { proposal })}</p>}
    </div>
  );
}

function factsOf(side: Side, base: string, difference: Difference) {
  const { customer, partnerName, owner, since, seenAt, operation, mending } = difference;
  return [
    side === 'partner' && customer
      ? {
          label: text('column.customer'),
          value: <AppLink href={`${base}/customers/${customer.id}`}>{customer.name}</AppLink>,
        }
      : { label: text('column.partner'), value: partnerName },
    { label: text('column.owner'), value: text(`owner.${owner}`) },
    { label: text('column.since'), value: <When at={since} /> },
    { label: text('difference.seen'), value: <When at={seenAt} /> },
    { label: text('difference.operation'), value: <OperationWords side={side} base={base} of={operation} /> },
    ...(mending
      ? [
          {
            label: text('difference.mend.operation'),
            value: <OperationWords side={side} base={base} of={mending} />,
          },
        ]
      : []),
  ];
}

/** The partner opens its tracker; the operator's board has what stands still. */
function OperationWords({ side, base, of }: { side: Side; base: string; of: Difference['operation'] }) {
  if (!of) return text('difference.operation.none');
  const words = text(`operation.${of.state}`);
  return side === 'partner' ? <AppLink href={`${base}/operations/${of.id}`}>{words}</AppLink> : words;
}

/** What was found of the same service before, and ended. */
function Before({
  side,
  organizationId,
  difference: { id, subscriptionId },
}: {
  side: Side;
  organizationId: string;
  difference: Difference;
}) {
  const before = useDifferences(organizationId, { state: 'settled', subscriptionId });
  const words = useWhenWords();
  const rows = itemsOf(before).filter((row) => row.id !== id);
  return (
    <section aria-label={text('difference.history')}>
      <h2>{text('difference.history')}</h2>
      <WhenReady state={stateOf(before)}>
        {() =>
          rows.length === 0 ? (
            <p>{text('difference.history.none')}</p>
          ) : (
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <AppLink href={`/${side}/${organizationId}/differences/${row.id}`}>
                    {text('difference.history.line', {
                      kind: text(`kind.${row.kind}`),
                      since: words(row.since, 'time'),
                      until: words(row.settledAt ?? row.seenAt, 'time'),
                    })}
                  </AppLink>
                </li>
              ))}
            </ul>
          )
        }
      </WhenReady>
    </section>
  );
}
