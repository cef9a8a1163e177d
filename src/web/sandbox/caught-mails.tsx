import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { text } from '../messages/sandbox.en.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { useCaughtMails } from './sandbox-queries.ts';

const useStyles = makeStyles({
  letter: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  mail: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

/** What the sandbox would have sent, the newest first; each opens in its place. */
export function CaughtMails({ organizationId }: { organizationId: string }) {
  const styles = useStyles();
  const words = useWhenWords();
  const mails = useCaughtMails(organizationId);
  const items = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="sandbox-mails">
      <h2 id="sandbox-mails">{text('mails')}</h2>
      <p>{items.length > 0 ? text('mails.what') : text('mails.none')}</p>
      <WhenReady state={stateOf(mails)}>
        {() =>
          items.map(({ id, subject, recipient, sentAt, text: letter }) => (
            <details key={id} className={styles.mail}>
              <summary>
                {subject} · {text('mails.of', { to: recipient, when: words(sentAt) })}
              </summary>
              <p className={styles.letter}>{letter}</p>
            </details>
          ))
        }
      </WhenReady>
      {mails.hasNextPage && <Button onClick={() => mails.fetchNextPage()}>{text('more')}</Button>}
    </section>
  );
}
