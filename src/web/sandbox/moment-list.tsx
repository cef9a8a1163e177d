import { makeStyles, tokens } from '@fluentui/react-components';
import { happened } from '../messages/audit.en.ts';
import { text } from '../messages/sandbox.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { When } from '../ui/when.tsx';
import type { Moments } from './sandbox-queries.ts';

type Happening = Moments[number]['happenings'][number];

const useStyles = makeStyles({
  list: { paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What timers did or would do in the organization, in their order. */
export function MomentList({ organizationId, moments }: { organizationId: string; moments: Moments }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {moments.map(({ at, kind, happenings, failure }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list in the order of time, never reordered
        <li key={`${at}-${kind}-${index}`}>
          <When at={at} />
          <ul className={styles.list}>
            {happenings.map((one) => (
              <li key={JSON.stringify(one)}>
                <Line organizationId={organizationId} {...one} />
              </li>
            ))}
            {failure !== null && <li>{text('happened.failed', { words: failure })}</li>}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Line({ organizationId, action, subject, to, webhook }: Happening & { organizationId: string }) {
  if (to !== null) return text('happened.mail', { to, subject });
  const sentence = happened(action, subject, {});
  if (!webhook) return sentence;
  const { endpointId, endpointName: name, eventId } = webhook;
  return (
    <AppLink href={`/partner/${organizationId}/webhooks/${endpointId}/${eventId}`}>
      {text('happened.webhook', { name, sentence })}
    </AppLink>
  );
}
