import { text } from '../messages/grants.en.ts';
import { Facts } from '../ui/detail-page.tsx';
import { When } from '../ui/when.tsx';
import { coveredWords } from './grant-columns.tsx';
import type { Grant } from './grant-queries.ts';

/** What the partner asks for beyond what stands, and nothing else: that is what the customer consents to. */
export function GrantDifference({ grant: { amendment } }: { grant: Grant }) {
  if (!amendment) return null;
  const people = coveredWords(amendment);
  return (
    <section aria-label={text('grant.difference')}>
      <h2>{text('grant.difference')}</h2>
      <p>{text('grant.difference.by', { name: amendment.askedBy })}</p>
      <Facts
        facts={[
          ...(amendment.roles.length > 0
            ? [{ label: text('grant.difference.roles'), value: amendment.roles.join(', ') }]
            : []),
          ...(people === '' ? [] : [{ label: text('grant.difference.people'), value: people }]),
          ...(amendment.endsAt
            ? [{ label: text('grant.difference.until'), value: <When at={amendment.endsAt} as="date" /> }]
            : []),
        ]}
      />
    </section>
  );
}
