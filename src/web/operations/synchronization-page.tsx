import { useParams } from '@tanstack/react-router';
import { text } from '../messages/sources.en.ts';
import { Facts } from '../ui/detail-page.tsx';
import { Explain } from '../ui/explain.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Tracker } from '../ui/tracker.tsx';
import { When } from '../ui/when.tsx';
import { ProblemList } from './problem-list.tsx';
import { type Sync, useSync } from './source-queries.ts';
import { outcomeOf } from './sync-list.tsx';

/** One synchronization: its steps as they go, what it did or why it stopped, its waits and its wrong rows. */
export function SynchronizationPage() {
  const { organizationId = '', synchronizationId = '' } = useParams({ strict: false });
  const found = useSync(organizationId, synchronizationId);
  const base = `/operations/${organizationId}/sources`;
  const title = text('sync.title', { name: found.data?.sourceName ?? '' });
  return (
    <Page
      title={title}
      crumbs={[{ label: text('sources.title'), href: base }, { label: title }]}
      commands={
        found.data
          ? [{ id: 'source', label: text('syncs.back'), href: `${base}/${found.data.sourceId}` }]
          : []
      }
    >
      <WhenReady state={stateOf(found)}>{() => found.data && <Told sync={found.data} />}</WhenReady>
    </Page>
  );
}

function Told({ sync }: { sync: Sync }) {
  return (
    <>
      <Tracker title={scopeOf(sync)} steps={stepsOf(sync)} />
      {sync.failure ? (
        <Explain
          tone="danger"
          explanation={{
            ...sync.failure,
            sentence: `${sync.failure.sentence} ${sync.failure.detail}`.trim(),
          }}
        />
      ) : (
        <p role="status">{outcomeOf(sync)}</p>
      )}
      <Facts
        facts={[
          { label: text('column.started'), value: <When at={sync.startedAt} /> },
          { label: text('column.by'), value: sync.requestedBy ?? text('by.clock') },
          { label: text('fact.asOf'), value: sync.asOf ? <When at={sync.asOf} /> : text('asOf.never') },
          { label: text('fact.pages'), value: sync.pages.toLocaleString() },
          { label: text('fact.rows'), value: sync.rowsRead.toLocaleString() },
          ...(sync.cursor ? [{ label: text('fact.cursor'), value: sync.cursor }] : []),
        ]}
      />
      <Notes notes={sync.notes} />
      {sync.refused > 0 && <ProblemList problems={sync.problems} total={sync.refused} />}
    </>
  );
}

function Notes({ notes }: Pick<Sync, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <>
      <h2>{text('notes.title')}</h2>
      <ol>
        {notes.map(({ at, sentence }) => (
          <li key={at}>
            {sentence} <When at={at} as="time" />
          </li>
        ))}
      </ol>
    </>
  );
}

const scopeOf = ({ record, number }: Sync) =>
  record && number ? text('sync.one', { record: text(`record.${record}`), number }) : text('syncs.title');

const stepsOf = ({ steps }: Sync) =>
  steps.map(({ name, label, state, startedAt, finishedAt }) => ({
    id: name,
    name: label,
    state,
    since: finishedAt ?? startedAt ?? undefined,
  }));
