import { useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { usePlan } from '../api/plan.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/moves.en.ts';
import { PlainTable } from '../rapidstart/plain-table.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { DateField } from '../ui/fields.tsx';
import { Page } from '../ui/page.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { KeptNotes } from './kept-notes.tsx';
import { type Move, planMoment, useMoment, useMove } from './moves-queries.ts';

/** One change of partner of record: what moves and what stays, before and after; the operator sets its moment. */
export function MovePage() {
  const { organizationId = '', changeId = '' } = useParams({ strict: false });
  const here = useRouterState({ select: (state) => state.location.pathname });
  const found = useMove(organizationId, changeId);
  const list = here.slice(0, here.lastIndexOf('/'));
  const title = found.data?.customerName ?? text('moves.title');
  return (
    <Page title={title} crumbs={[{ label: text('moves.title'), href: list }, { label: title }]}>
      <WhenReady state={stateOf(found)}>
        {() =>
          found.data && (
            <>
              <Standing move={found.data} />
              {([true, false] as const).map((moving) => (
                <section key={String(moving)} aria-label={text(moving ? 'table.moving' : 'table.staying')}>
                  <h2>{text(moving ? 'table.moving' : 'table.staying')}</h2>
                  <PlainTable
                    label={text(moving ? 'table.moving' : 'table.staying')}
                    headings={headings}
                    rows={rowsOf(found.data, moving)}
                  />
                </section>
              ))}
              {found.data.keptNotes > 0 && <KeptNotes organizationId={organizationId} changeId={changeId} />}
              {here.startsWith('/operations/') && found.data.state === 'announced' && (
                <Moment organizationId={organizationId} move={found.data} />
              )}
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

const headings = [text('table.what'), text('table.before'), text('table.after')];

const rowsOf = ({ table }: Move, moving: boolean) =>
  table
    .filter(({ moves }) => moves === moving)
    .map(({ what, before, after }, place) => ({ id: String(place), cells: [what, before, after] }));

function Standing({ move }: { move: Move }) {
  const names = { from: move.from.name, to: move.to.name };
  return (
    <>
      <p role="status">{text(`sentence.${move.state}`, names)}</p>
      <Facts
        facts={[
          { label: text('column.number'), value: move.number },
          { label: text('column.from'), value: `${move.from.name} (${move.from.number})` },
          { label: text('column.to'), value: `${move.to.name} (${move.to.number})` },
          { label: text('fact.announced'), value: <When at={move.announcedAt} /> },
          { label: text('fact.effective', names), value: <When at={move.effectiveAt} /> },
          ...(move.finishedAt
            ? [{ label: text('fact.finished'), value: <When at={move.finishedAt} /> }]
            : []),
        ]}
      />
    </>
  );
}

const momentOf = (day: string) => ({ effectiveAt: `${day}T00:00:00.000Z`, atOnce: false });

const Day = z.object({ day: z.iso.date('Choose a day.') });

function Moment({ organizationId, move }: { organizationId: string; move: Move }) {
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const moment = useMoment(organizationId, move, () => notices.note(text('moment.set')));
  const names = { customer: move.customerName, from: move.from.name, to: move.to.name };
  const plan = usePlan(
    ['partner-change', move.id],
    asking ? () => planMoment(organizationId, move, { atOnce: true }) : undefined,
  );
  return (
    <section aria-label={text('moment.title')}>
      <h2>{text('moment.title')}</h2>
      <WhyNot organizationId={organizationId} action="movePartnerChange" subject={move.id}>
        <PlannedForm
          title={text('moment.confirmDay', names)}
          plan={({ day }) => planMoment(organizationId, move, momentOf(day))}
          label={text('moment.title')}
          submitLabel={text('moment.submit')}
          schema={Day}
          initial={{ day: move.effectiveAt.slice(0, 10) }}
          commands={[{ id: 'now', label: text('moment.atOnce'), onClick: () => setAsking(true) }]}
          onSubmit={async ({ day }) => {
            await moment.mutateAsync(momentOf(day));
          }}
        >
          <DateField name="day" label={text('moment.day')} help={text('moment.help')} required />
        </PlannedForm>
        <Confirm
          open={asking}
          title={text('moment.confirm', names)}
          confirmLabel={text('moment.atOnce')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await moment.mutateAsync({ atOnce: true });
          }}
        >
          <p>{text('moment.what', names)}</p>
          <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
        </Confirm>
      </WhyNot>
    </section>
  );
}
