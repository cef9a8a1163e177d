import { makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/support.en.ts';
import { MorePages } from '../ui/more-pages.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { DecidedReplacement } from './decided-replacement.tsx';
import { OpenReplacement } from './open-replacement.tsx';
import { useReplacements } from './replacement-queries.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What waits for a second engineer, with what confirming would do, and what was decided (PP-16). */
export function ReplacementsPage() {
  const styles = useStyles();
  const { organizationId = '' } = useParams({ strict: false });
  const replacements = useReplacements(organizationId);
  const items = itemsOf(replacements);
  const open = items.filter((item) => item.state === 'proposed');
  const decided = items.filter((item) => item.state !== 'proposed');
  const start = { id: 'start', label: text('replacements.start'), href: `/support/${organizationId}` };
  return (
    <Page title={text('replacements.title')} width="text">
      <WhenReady state={stateOf(replacements)}>
        {() =>
          items.length === 0 ? (
            <Empty sentence={text('replacements.empty')} command={start} />
          ) : (
            <>
              <h2>{text('replacements.open')}</h2>
              {open.length === 0 && <p>{text('replacements.open.none')}</p>}
              <ul className={styles.list}>
                {open.map((item) => (
                  <li key={item.id}>
                    <OpenReplacement organizationId={organizationId} replacement={item} />
                  </li>
                ))}
              </ul>
              {decided.length > 0 && <h2>{text('replacements.decided')}</h2>}
              <ul className={styles.list}>
                {decided.map((item) => (
                  <li key={item.id}>
                    <DecidedReplacement replacement={item} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </WhenReady>
      <MorePages pages={replacements} label={text('replacements.more')} />
    </Page>
  );
}
