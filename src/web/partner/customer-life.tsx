import { addDays } from '../../kernel/clock.ts';
import { PROSPECT_DAYS } from '../../modules/customers/customers.rules.ts';
import { text } from '../messages/life.en.ts';
import { DateLine, type DateSpan } from '../ui/date-line.tsx';
import { Explain } from '../ui/explain.tsx';
import { useNow } from '../ui/now.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { AddNumber } from './add-number.tsx';
import type { Customer } from './customer-queries.ts';
import { LifePlan } from './life-plan.tsx';
import { type CustomerLife, useLife } from './life-queries.ts';

interface LifeProps {
  organizationId: string;
  customer: Customer;
  /** ETag of what is shown. */
  version: string;
}

/** How long a customer stays: the picture, the way out, and what happens at each date (PP-37…PP-45). */
export function CustomerLifeSection({ organizationId, customer, version }: LifeProps) {
  const life = useLife(organizationId, customer.id);
  return (
    <WhenReady state={stateOf(life)}>
      {() =>
        life.data && (
          <>
            <LifePicture life={life.data} />
            {life.data.cause && <Explain explanation={life.data.cause} tone="informative" />}
            {customer.number === null && (
              <AddNumber organizationId={organizationId} customerId={customer.id} version={version} />
            )}
            <LifePlan moments={life.data.moments} />
          </>
        )
      }
    </WhenReady>
  );
}

/** Ninety days and thirty more on a line, with today; without an end only the finding. */
function LifePicture({ life }: { life: CustomerLife }) {
  const now = useNow();
  const finding = useFinding(life);
  const end = life.moments.findLast(({ kind }) => kind === 'end')?.at;
  const erasure = life.moments.findLast(({ kind }) => kind === 'erasure')?.at;
  if (!end || !erasure) return <p>{finding}</p>;
  const begin = addDays(new Date(end), -PROSPECT_DAYS).toISOString();
  const spans: DateSpan[] = [
    { id: 'usable', from: begin, until: end, name: text('life.span.usable'), tone: 'informative' },
    { id: 'kept', from: end, until: erasure, name: text('life.span.kept'), tone: 'warning' },
  ];
  const marks = life.moments
    .filter(({ at }) => at >= begin)
    .map(({ kind, at, done, daysBefore }) => ({
      id: `${kind} ${at}`,
      at,
      done,
      sign: kind === 'reminder' ? String(daysBefore) : undefined,
    }));
  return <DateLine finding={finding} spans={spans} marks={marks} now={now} />;
}

function useFinding({ state, daysLeft, usableUntil, keptUntil, moments }: CustomerLife): string {
  const words = useWhenWords();
  const end = moments.findLast(({ kind }) => kind === 'end')?.at;
  const since = end ? words(end, 'date') : '';
  switch (state) {
    case 'limited':
      return text('life.finding.limited', { count: daysLeft ?? 0, when: words(usableUntil ?? '', 'date') });
    case 'inactivated':
      return text('life.finding.inactivated', { since, when: words(keptUntil ?? '') });
    case 'retention-ended':
      return text('life.finding.retention-ended', { since });
    case 'erased':
      return text('life.finding.erased', { when: words(moments.at(-1)?.at ?? '', 'date') });
    case 'unlimited':
      return text('life.finding.unlimited');
    default:
      return state satisfies never;
  }
}
