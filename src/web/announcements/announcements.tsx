import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { MarkdownBlocks } from '../invitation/agreement-text.tsx';
import { text } from '../messages/announcements.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ErrorView } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { type Announcement, announcementsKey, useAnnouncements } from './announcement-queries.ts';

const INTENTS = { information: 'info', warning: 'warning', critical: 'error' } as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  body: { overflowWrap: 'anywhere', '& p': { marginBlock: tokens.spacingVerticalXS } },
  until: { color: tokens.colorNeutralForeground2 },
});

interface AnnouncementsProps {
  organizationId: string;
  /** Only what is about this service: on its own pages. */
  offering?: string;
}

/** What the vendor announces now; nothing while there is nothing, for a page is about something else. */
export function Announcements({ organizationId, offering }: AnnouncementsProps) {
  const styles = useStyles();
  const current = useAnnouncements(organizationId, offering);
  const dismissing = useSubmission({
    send: ({ id }: Announcement) =>
      api.POST('/api/v1/organizations/{organizationId}/announcements/{announcementId}/dismissal', {
        params: { path: { organizationId, announcementId: id } },
      }),
    refresh: [announcementsKey(organizationId)],
  });
  const items = current.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={text('current')}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <AnnouncementBar
              announcement={item}
              dismissing={dismissing.isPending && dismissing.variables?.id === item.id}
              onDismiss={() => dismissing.mutate(item)}
            />
          </li>
        ))}
      </ul>
      {dismissing.error && <ErrorView error={dismissing.error} />}
    </section>
  );
}

interface BarProps {
  announcement: Pick<Announcement, 'title' | 'body' | 'severity' | 'serviceName' | 'endsAt'>;
  dismissing?: boolean;
  onDismiss?: () => void;
}

/** One announcement as its readers see it. */
export function AnnouncementBar({ announcement, dismissing = false, onDismiss }: BarProps) {
  const styles = useStyles();
  const words = useWhenWords();
  const { title, body, severity, serviceName, endsAt } = announcement;
  const about = serviceName ? `${serviceName}: ${title}` : title;
  return (
    <MessageBar intent={INTENTS[severity]} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{about}</MessageBarTitle>
        <MarkdownBlocks body={body} />
        <span className={styles.until}>{text('until', { until: words(endsAt) })}</span>
      </MessageBarBody>
      {onDismiss && (
        <MessageBarActions>
          <CommandButton
            size="small"
            command={{
              id: 'dismiss',
              label: text('dismiss'),
              spoken: text('dismiss.name', { title }),
              busy: dismissing,
              onClick: onDismiss,
            }}
          />
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
