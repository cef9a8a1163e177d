import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useId } from 'react';
import { text } from '../messages/messages.en.ts';
import { Page } from './page.tsx';
import type { DetailPageProps, SummaryFact } from './types.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1024px)': { gridTemplateColumns: '300px minmax(0, 1fr)' },
  },
  card: {
    alignSelf: 'start',
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  tabs: { flexWrap: 'wrap' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    minWidth: 0,
  },
  related: { marginTop: tokens.spacingVerticalL },
});

/** One thing: its summary on the left, then tabs by question. The open tab is part of the address. */
export function DetailPage({ summaryLabel, summary, related, tabs, ...page }: DetailPageProps) {
  const styles = useStyles();
  const panelId = useId();
  const [open, setOpen] = useTab(tabs[0]?.id ?? '');
  const tab = tabs.find((candidate) => candidate.id === open) ?? tabs[0];
  return (
    <Page {...page}>
      <div className={styles.columns}>
        <section aria-label={summaryLabel} className={styles.card}>
          <Facts facts={summary} />
          {related && <div className={styles.related}>{related}</div>}
        </section>
        <div>
          <TabList
            className={styles.tabs}
            aria-label={text('detail.tabs')}
            selectedValue={tab?.id ?? ''}
            onTabSelect={(_, { value }) => setOpen(String(value))}
          >
            {tabs.map((candidate) => (
              <Tab
                key={candidate.id}
                id={`${panelId}-${candidate.id}`}
                value={candidate.id}
                aria-controls={panelId}
              >
                {candidate.label}
              </Tab>
            ))}
          </TabList>
          <div
            id={panelId}
            role="tabpanel"
            aria-labelledby={`${panelId}-${tab?.id}`}
            className={styles.panel}
          >
            {tab?.content}
          </div>
        </div>
      </div>
    </Page>
  );
}

/** Terms with their values. */
export function Facts({ facts }: { facts: readonly SummaryFact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt className={styles.term}>{fact.label}</dt>
          <dd className={styles.value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useTab(fallback: string): [open: string, setOpen: (tab: string) => void] {
  const router = useRouter();
  const query = useRouterState({ select: (state) => state.location.searchStr });
  const setOpen = (tab: string) => {
    const parameters = new URLSearchParams(window.location.search);
    parameters.set('tab', tab);
    router.history.replace(`${window.location.pathname}?${parameters}`);
  };
  return [new URLSearchParams(query).get('tab') ?? fallback, setOpen];
}
