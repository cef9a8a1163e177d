import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/mailbox.en.ts';
import { AppLink } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { ownLinks, type Piece } from './own-links.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  body: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
});

/** One mail as text. */
export function MessagePage() {
  const { messageId = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['mailbox', messageId],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/mailbox/{messageId}', { params: { path: { messageId } }, signal })),
  });
  const title = query.data?.subject ?? text('message.loading');
  return (
    <Page title={title} width="text" crumbs={[{ label: text('message.back'), href: '/mailbox' }]}>
      <WhenReady state={stateOf(query)}>{() => query.data && <Message {...query.data} />}</WhenReady>
    </Page>
  );
}

interface MessageProps {
  sender: string;
  recipient: string;
  receivedAt: string;
  text: string;
  publicUrl: string;
}

function Message({ sender, recipient, receivedAt, text: body, publicUrl }: MessageProps) {
  const styles = useStyles();
  return (
    <>
      <dl className={styles.facts}>
        <dt className={styles.term}>{text('mailbox.from')}</dt>
        <dd className={styles.value}>{sender}</dd>
        <dt className={styles.term}>{text('mailbox.recipient')}</dt>
        <dd className={styles.value}>{recipient}</dd>
        <dt className={styles.term}>{text('mailbox.received')}</dt>
        <dd className={styles.value}>
          <When at={receivedAt} as="time" />
        </dd>
      </dl>
      <div className={styles.body}>
        {ownLinks(body, new URL(publicUrl).origin).map((piece) => (
          <MessagePiece key={piece.at} {...piece} />
        ))}
      </div>
    </>
  );
}

function MessagePiece({ text: words, href }: Piece) {
  if (!href) return words;
  const { origin, pathname, search, hash } = new URL(href);
  const inside = origin === window.location.origin;
  return <AppLink href={inside ? pathname + search + hash : href}>{words}</AppLink>;
}
