import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/support.en.ts';
import { useWhenWords } from '../ui/when.tsx';

type Replacement = components['schemas']['AdministratorReplacement'];

/** A replacement that was confirmed or rejected: who, when, why. */
export function DecidedReplacement({ replacement }: { replacement: Replacement }) {
  const words = useWhenWords();
  const { successor, partner, proposedBy, reason } = replacement;
  const name = replacement.decidedBy ?? '';
  const when = replacement.decidedAt ? words(replacement.decidedAt, 'time') : '';
  const decision =
    replacement.state === 'confirmed'
      ? text('replacement.confirmed', { name, when })
      : text('replacement.rejected', { name, when, reason: replacement.decisionReason ?? '' });
  return (
    <article aria-label={text('replacement.heading', { successor: successor.name, partner: partner.name })}>
      <h3>{text('replacement.heading', { successor: successor.name, partner: partner.name })}</h3>
      <p>
        {text('replacement.proposed', { name: proposedBy, when: words(replacement.proposedAt, 'time') })}
        {'. '}
        {text('replacement.reason', { reason })}
      </p>
      <p>{decision}</p>
    </article>
  );
}
