import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { spokenDuration } from '../../modules/provisioning/estimate.rules.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/board.en.ts';
import { PlainTable } from '../rapidstart/plain-table.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Page } from '../ui/page.tsx';
import { RangeBars } from '../ui/range-bars.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { type FailureReason, StoppedOperations } from './stopped-operations.tsx';

type Board = components['schemas']['ProvisioningBoard'];

const useStyles = makeStyles({
  reason: { marginTop: 0, marginBottom: tokens.spacingVerticalXS },
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
});

const REFRESH_MS = 30_000;

/** How provisioning goes at every partner: what is stuck first, then throughput, time per step, and why it failed. */
export function ProvisioningBoardPage() {
  const styles = useStyles();
  const { organizationId = '' } = useParams({ strict: false });
  const [reason, setReason] = useState<FailureReason>();
  const board = useQuery({
    queryKey: ['provisioning-board', organizationId],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/provisioning-board', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
  return (
    <Page
      title={text('board.title')}
      commands={[
        {
          id: 'differences',
          label: text('board.differences'),
          href: `/operations/${organizationId}/differences`,
        },
      ]}
    >
      <div className={styles.parts}>
        <StoppedOperations
          key={JSON.stringify(reason)}
          organizationId={organizationId}
          reason={reason}
          onEverything={() => setReason(undefined)}
        />
        <WhenReady state={stateOf(board)}>
          {() => board.data && <Figures board={board.data} onReason={setReason} />}
        </WhenReady>
      </div>
    </Page>
  );
}

interface FiguresProps {
  board: Board;
  onReason: (reason: FailureReason) => void;
}

function Figures({ board, onReason }: FiguresProps) {
  if (board.counted === 0) return <p>{text('board.nothing')}</p>;
  return (
    <>
      <section aria-label={text('board.throughput')}>
        <h2>{text('board.throughput')}</h2>
        <Throughput ended={board.hours} period="hours" />
        <Throughput ended={board.days} period="days" />
      </section>
      <StepTimes board={board} />
      <Failures board={board} onReason={onReason} />
    </>
  );
}

function Throughput({ ended, period }: { ended: Board['hours']; period: 'hours' | 'days' }) {
  const words = useWhenWords();
  const sum = (of: 'succeeded' | 'failed') => ended.reduce((all, one) => all + one[of], 0);
  return (
    <BarChart
      title={text(`board.${period}`, { succeeded: sum('succeeded'), failed: sum('failed') })}
      what={text(`board.${period}.what`)}
      series={[
        { name: text('board.succeeded'), tone: 'good' },
        { name: text('board.failed'), tone: 'bad' },
      ]}
      bars={ended.map(({ at, succeeded, failed }) => ({
        id: at,
        label: words(at, period === 'hours' ? 'time' : 'date'),
        values: [succeeded, failed],
      }))}
    />
  );
}

/** Steps of RapidStart stand apart from those of other services, which take a network. */
const nameOf = ({ kind, serviceKind, label }: Pick<FailureReason, 'kind' | 'serviceKind' | 'label'>) =>
  text(`board.of.${serviceKind}`, { step: text(`board.step.${kind}`, { step: label }) });

function StepTimes({ board: { steps } }: { board: Board }) {
  const [slowest] = steps;
  if (!slowest) return null;
  const seconds = (value: number) =>
    value < 1 ? text('board.milliseconds', { count: Math.round(value * 1000) }) : spokenDuration(value);
  return (
    <section aria-label={text('board.steps')}>
      <h2>{text('board.steps')}</h2>
      <RangeBars
        title={text('board.slowest', { step: nameOf(slowest), median: seconds(slowest.medianSeconds) })}
        scale={text('board.scale')}
        series={[text('board.median'), text('board.p90'), text('board.worst')]}
        words={seconds}
        rows={steps.map((step) => ({
          id: nameOf(step),
          label: text('board.stepOf', { step: nameOf(step), count: step.sample }),
          values: [step.medianSeconds, step.p90Seconds, step.worstSeconds],
        }))}
      />
    </section>
  );
}

function Failures({ board: { failures }, onReason }: FiguresProps) {
  const styles = useStyles();
  const words = useWhenWords();
  return (
    <section aria-label={text('board.failures')}>
      <h2>{text('board.failures')}</h2>
      {failures.length === 0 ? (
        <p>{text('board.failures.none')}</p>
      ) : (
        <PlainTable
          label={text('board.failures')}
          headings={[text('board.reason'), text('board.step'), text('board.count'), text('board.latest')]}
          rows={failures.map(({ error, count, latest, step, ...of }) => ({
            id: `${nameOf(of)} ${error}`,
            cells: [
              <div key="reason">
                <p className={styles.reason}>{error}</p>
                <CommandButton
                  size="small"
                  command={{
                    id: 'show',
                    label: text('board.show'),
                    spoken: text('board.show.spoken', { step: nameOf(of), error }),
                    onClick: () =>
                      onReason({
                        kind: of.kind,
                        serviceKind: of.serviceKind,
                        step,
                        error,
                        label: nameOf(of),
                      }),
                  }}
                />
              </div>,
              nameOf(of),
              count.toLocaleString(),
              words(latest, 'time'),
            ],
          }))}
        />
      )}
    </section>
  );
}
