import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { WhyNot } from '../explain/why-not.tsx';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/sandbox.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useReader } from '../ui/reader.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { fullWords } from '../ui/when-words.ts';
import { MomentList } from './moment-list.tsx';
import { moveClock, sandboxKey, useMoves, useOutlook, type Wanted } from './sandbox-queries.ts';

const HOURS = [72, 720, 2160, 8760] as const;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

interface ClockProps {
  organizationId: string;
  /** What the clock shows. */
  now: string;
}

/** What the clock says, and the buttons that move it; each says first what would happen. */
export function ClockSection({ organizationId, now }: ClockProps) {
  const words = useWhenWords();
  const { timeZone, dateFormat } = useReader();
  const moves = useMoves(organizationId);
  const underWay = moves.data?.items.find(({ finishedAt }) => finishedAt === null);
  return (
    <section aria-labelledby="sandbox-clock">
      <h2 id="sandbox-clock">{text('clock')}</h2>
      <p>{text('clock.now', { now: fullWords(new Date(now), readerLocale, timeZone, dateFormat) })}</p>
      <div role="status">{underWay && <p>{text('moving', { to: words(underWay.to) })}</p>}</div>
      {!underWay && (
        <WhyNot organizationId={organizationId} action="moveSandboxClock">
          <Buttons organizationId={organizationId} now={now} />
        </WhyNot>
      )}
    </section>
  );
}

function Buttons({ organizationId, now }: ClockProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState<Wanted>();
  const [date, setDate] = useState('');
  return (
    <>
      <div className={styles.row}>
        {HOURS.map((hours) => (
          <Button key={hours} onClick={() => setWanted({ hours })}>
            {text(`clock.${hours}`)}
          </Button>
        ))}
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault();
            if (date) setWanted({ to: new Date(`${date}T12:00:00Z`).toISOString() });
          }}
        >
          <Field label={text('clock.date')}>
            <Input
              type="date"
              value={date}
              min={now.slice(0, 10)}
              onChange={(_, change) => setDate(change.value)}
            />
          </Field>
          <Button type="submit">{text('clock.toDate')}</Button>
        </form>
      </div>
      <Moving organizationId={organizationId} wanted={wanted} onClose={() => setWanted(undefined)} />
    </>
  );
}

interface MovingProps {
  organizationId: string;
  wanted: Wanted | undefined;
  onClose: () => void;
}

function Moving({ organizationId, wanted, onClose }: MovingProps) {
  const queries = useQueryClient();
  const words = useWhenWords();
  const outlook = useOutlook(organizationId, wanted);
  return (
    <Confirm
      open={wanted !== undefined}
      title={text('move.title', { to: outlook.data ? words(outlook.data.to, 'date') : '…' })}
      confirmLabel={text('move.confirm')}
      onClose={onClose}
      onConfirm={async () => {
        if (wanted) await moveClock(organizationId, wanted);
        await queries.invalidateQueries({ queryKey: sandboxKey(organizationId) });
      }}
    >
      <WhenReady state={stateOf(outlook)}>
        {() =>
          outlook.data && (
            <>
              <p>{text('move.what')}</p>
              {outlook.data.moments.length === 0 ? (
                <p>{text('move.nothing')}</p>
              ) : (
                <MomentList organizationId={organizationId} moments={outlook.data.moments} />
              )}
              {outlook.data.more && <p>{text('move.more')}</p>}
            </>
          )
        }
      </WhenReady>
    </Confirm>
  );
}
