import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../../kernel/context.ts';

/** The one channel of an installation's database; the message names what changed. */
const CHANNEL = 'portico_changes';

/** Tells everybody who watches `subject` that it changed; goes out with the commit, and not without it. */
export async function notify(tx: Tx, subject: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${subject})`.execute(tx);
}

/** Tells watchers in this process what changed, whichever process changed it. */
export type Notifications = {
  /** Calls `changed` for each change of the subject, and once after each gap in which changes may have been missed. */
  watch(subject: string, changed: () => void): () => void;
  close(): Promise<void>;
};

const LONGEST_PAUSE = 5_000;

/** One listening connection for the whole process, opened with the first watcher and renewed when it breaks. */
export function openNotifications(connection: pg.PoolConfig): Notifications {
  const watchers = new Map<string, Set<() => void>>();
  let client: pg.Client | undefined;
  let closed = false;
  let pause = 100;
  let retry: NodeJS.Timeout | undefined;

  function tell(subject: string) {
    for (const changed of watchers.get(subject) ?? []) changed();
  }

  async function connect() {
    if (closed || client) return;
    const own = new pg.Client({ connectionTimeoutMillis: 3_000, keepAlive: true, ...connection });
    client = own;
    const lost = () => {
      if (client !== own) return;
      client = undefined;
      own.end().catch(() => {});
      if (closed) return;
      retry = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
    own.on('error', lost);
    own.on('end', lost);
    own.on('notification', ({ payload }) => tell(payload ?? ''));
    try {
      await own.connect();
      await own.query(`listen ${CHANNEL}`);
      pause = 100;
      for (const subject of watchers.keys()) tell(subject);
    } catch {
      lost();
    }
  }

  return {
    watch(subject, changed) {
      const all = watchers.get(subject) ?? new Set();
      watchers.set(subject, all.add(changed));
      connect().catch(() => {});
      return () => {
        all.delete(changed);
        if (all.size === 0 && watchers.get(subject) === all) watchers.delete(subject);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
