import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/reconciliation.en.ts';
import { Explain } from '../ui/explain.tsx';
import { StateBar } from '../ui/page.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { useDifferences } from './difference-queries.ts';

/** More need not be told apart in a bar that leads to them. */
const MOST_COUNTED = 99;

/** What differs and is up to the partner itself waits for it. */
export function WaitingDifferences({ organizationId }: { organizationId: string }) {
  const waiting = useDifferences(organizationId, { state: 'open', owner: 'partner' }, MOST_COUNTED);
  const count = itemsOf(waiting).length;
  if (count === 0) return null;
  const sentence = waiting.hasNextPage ? text('waits.many', { count }) : text('waits.one', { count });
  const href = `/partner/${organizationId}/differences?f.owner=partner`;
  return (
    <StateBar
      state={{ tone: 'warning', sentence, command: { id: 'waits', label: text('waits.open'), href } }}
    />
  );
}

interface OfCustomerProps {
  organizationId: string;
  customerId: string;
}

/** What differs at the services of one customer, for each of them. */
export function useDifferencesOf({ organizationId, customerId }: OfCustomerProps) {
  const differences = useDifferences(organizationId, { state: 'open', customerId }, MOST_COUNTED);
  return (subscriptionId: string) =>
    itemsOf(differences).filter((row) => row.subscriptionId === subscriptionId);
}

interface ServiceDifferencesProps {
  organizationId: string;
  differences: ReturnType<ReturnType<typeof useDifferencesOf>>;
}

/** Beside a service: what differs, since when, what is proposed, and the way to it. */
export function ServiceDifferences({ organizationId, differences }: ServiceDifferencesProps) {
  const words = useWhenWords();
  return differences.map(({ id, kind, owner, sentence, since, proposal, serviceName }) => (
    <Explain
      key={id}
      explanation={{
        reason: kind,
        sentence: text('service.since', { sentence, since: words(since) }),
        remedy: proposal,
        who: text(`owner.${owner}`),
      }}
      command={{
        id: 'difference',
        label: text('service.open'),
        spoken: text('service.open.spoken', { service: serviceName, kind: text(`kind.${kind}`) }),
        href: `/partner/${organizationId}/differences/${id}`,
      }}
    />
  ));
}
