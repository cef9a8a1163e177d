import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/customer.en.ts';
import { Explain } from '../ui/explain.tsx';
import { useWhenWords } from '../ui/when.tsx';

type Closed = NonNullable<components['schemas']['ServicesPage']['closed']>;

/** Since when it is inactivated, until when everything is kept, and who can mend it (PP-41…PP-43). */
export function ClosedBanner({ closed }: { closed: Closed }) {
  const words = useWhenWords();
  const dates = text('dashboard.closed', {
    since: words(closed.since, 'date'),
    until: words(closed.keptUntil),
  });
  const { sentence, remedy, who } = closed;
  const explanation = { reason: 'organization-inactivated', sentence: `${sentence} ${dates}`, remedy, who };
  return <Explain explanation={explanation} tone="danger" />;
}
