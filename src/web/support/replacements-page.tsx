import { useParams } from '@tanstack/react-router';
import { itemsOf } from '../api/use-pages.ts';
import { text } from '../messages/support.en.ts';
import { CardList } from '../ui/cards.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, stateOf, WhenReady } from '../ui/state-views.tsx';
import { DecidedReplacement } from './decided-replacement.tsx';
import { OpenReplacement } from './open-replacement.tsx';
import { useReplacements } from './replacement-queries.ts';

/** What waits for a second engineer, with what confirming would do, and what was decided (PP-16). */
export function ReplacementsPage() {
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
              <CardList>
                {open.map((item) => (
                  <OpenReplacement key={item.id} organizationId={organizationId} replacement={item} />
                ))}
              </CardList>
              {decided.length > 0 && <h2>{text('replacements.decided')}</h2>}
              <CardList>
                {decided.map((item) => (
                  <DecidedReplacement key={item.id} replacement={item} />
                ))}
              </CardList>
            </>
          )
        }
      </WhenReady>
      <MorePages pages={replacements} label={text('replacements.more')} />
    </Page>
  );
}
