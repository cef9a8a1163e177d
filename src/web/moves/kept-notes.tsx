import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { downloadFile } from '../api/download-file.ts';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/moves.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { KEPT_NOTES, useKeptNotes } from './moves-queries.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '720px' },
  note: { marginBottom: tokens.spacingVerticalM },
  body: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What the reader's organization wrote down before the customer moved away: to read, and to take along as a file. */
export function KeptNotes({ organizationId, changeId }: { organizationId: string; changeId: string }) {
  const styles = useStyles();
  const notes = useKeptNotes(organizationId, changeId);
  const file = useMutation({
    mutationFn: async () => {
      const params = { path: { organizationId, changeId } };
      const { data, response } = await api.GET(`${KEPT_NOTES}.csv`, { params, parseAs: 'blob' });
      downloadFile(data, response);
    },
  });
  const command = {
    id: 'export',
    label: text('notes.export'),
    busy: file.isPending,
    onClick: () => file.mutate(),
  };
  return (
    <section aria-label={text('notes.title')}>
      <h2>{text('notes.title')}</h2>
      <p>{text('notes.lead')}</p>
      <WhenReady state={stateOf(notes)}>
        {() => (
          <>
            <ul aria-label={text('notes.title')} className={styles.list}>
              {itemsOf(notes).map(({ id, body, author, createdAt }) => (
                <li key={id} className={styles.note}>
                  <p className={styles.body}>{body}</p>
                  <div className={styles.meta}>
                    {author} · <When at={createdAt} />
                  </div>
                </li>
              ))}
            </ul>
            <MorePages pages={notes} label={text('notes.more')} />
          </>
        )}
      </WhenReady>
      {file.error && <Failure error={file.error} />}
      <p>
        <CommandButton command={command} />
      </p>
    </section>
  );
}
