import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { text } from '../messages/sandbox.en.ts';
import { sessionKey } from '../shell/session.ts';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { MomentList } from './moment-list.tsx';
import { sandboxKey, useMove, useMoves } from './sandbox-queries.ts';

/** The moves of the clock, the newest first and open: what came due on the way. */
export function HappenedSection({ organizationId }: { organizationId: string }) {
  const queries = useQueryClient();
  const moves = useMoves(organizationId);
  const items = moves.data?.items ?? [];
  const arrivedAt = items[0]?.finishedAt;
  useEffect(() => {
    if (!arrivedAt) return;
    void queries.invalidateQueries({ queryKey: sessionKey });
    void queries.invalidateQueries({ queryKey: sandboxKey(organizationId) });
  }, [arrivedAt, organizationId, queries]);
  return (
    <section aria-labelledby="sandbox-happened">
      <h2 id="sandbox-happened">{text('happened')}</h2>
      <WhenReady state={stateOf(moves)}>
        {() =>
          items.length === 0 ? (
            <p>{text('happened.none')}</p>
          ) : (
            items.map((move, index) => (
              <Happened key={move.id} organizationId={organizationId} move={move} open={index === 0} />
            ))
          )
        }
      </WhenReady>
    </section>
  );
}

interface HappenedProps {
  organizationId: string;
  move: { id: string; from: string; to: string; askedBy: string; finishedAt: string | null };
  open: boolean;
}

function Happened({ organizationId, move, open }: HappenedProps) {
  const words = useWhenWords();
  const read = useMove(organizationId, move.id, move.finishedAt === null);
  const { from, to, askedBy: name } = move;
  return (
    <details open={open}>
      <summary>{text('happened.move', { from: words(from, 'date'), to: words(to, 'date'), name })}</summary>
      <WhenReady state={stateOf(read)}>
        {() =>
          read.data &&
          (read.data.moments.length > 0 ? (
            <MomentList organizationId={organizationId} moments={read.data.moments} />
          ) : (
            <p>{text(move.finishedAt ? 'happened.nothing' : 'happened.nothing.yet')}</p>
          ))
        }
      </WhenReady>
    </details>
  );
}
