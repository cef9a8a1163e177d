import { sql } from 'kysely';
import { maskedAddress } from '../../src/kernel/masking.ts';
import type { Plan } from '../../src/platform/http/plans.ts';
import type { World } from './world.ts';

/** What a request may touch without an effect on people, data or mail: when somebody was last seen, and kept answers. */
const NOT_WATCHED = ['sessions', 'idempotency_keys'];

/**
 * Which rows there are, of every table and of the jobs: what a dry run has to leave as it was. A row that was written anew
 * stands in another place, or was written by another transaction, even when it says the same as before.
 */
export async function everyRow({ db }: World): Promise<Record<string, string>> {
  return db.transaction().execute(async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
      tx,
    );
    const names = tables.map(({ name }) => name).filter((name) => !NOT_WATCHED.includes(name));
    const reads = ['pgboss.job', ...names].map(
      (name) =>
        `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(hashtextextended(t.xmin || ' ' || t.ctid, 0)), 0) as rows
           from ${name} t`,
    );
    // A hundred small tables: to start other processes for them takes ten times as long as reading them.
    await sql`set local max_parallel_workers_per_gather = 0`.execute(tx);
    const { rows } = await sql<{ name: string; rows: string }>`${sql.raw(reads.join(' union all '))}`.execute(
      tx,
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
  });
}

type Marks = { audit: string[]; mails: string[]; jobs: string[] };

/** The ids of what there is, so that what comes after can be told apart. */
export async function marksOf({ db }: World): Promise<Marks> {
  const ids = async (table: string) => {
    const { rows } = await sql<{ id: string }>`select id::text from ${sql.table(table)}`.execute(db);
    return rows.map(({ id }) => id);
  };
  const [audit, mails, jobs] = await Promise.all(
    ['public.audit_events', 'public.mails', 'pgboss.job'].map(ids),
  );
  return { audit: audit ?? [], mails: mails ?? [], jobs: jobs ?? [] };
}

/** What has come into the database since then, in the shape in which a plan tells it. */
export async function effectsSince({ db }: World, marks: Marks): Promise<Effects> {
  const { rows: records } = await sql<Effects['records'][number]>`
    select action, subject_kind as "subjectKind", subject_name as "subjectName", reason, details
      from audit_events where id::text <> all(${marks.audit})`.execute(db);
  const { rows: mails } = await sql<Effects['mails'][number]>`
    select kind, recipient as to, subject from mails where id::text <> all(${marks.mails})`.execute(db);
  const { rows: jobs } = await sql<{ name: string }>`
    select name from pgboss.job where id::text <> all(${marks.jobs})`.execute(db);
  return comparable({ records, mails, jobs: jobs.map(({ name }) => name) });
}

type Details = Record<string, unknown>;
type Effects = {
  records: {
    action: string;
    subjectKind: string;
    subjectName: string;
    reason: string | null;
    details: Details;
  }[];
  mails: { kind: string; to: string; subject: string }[];
  jobs: string[];
};

/** The plan's effects in the same shape: one record for each trail, times and ids aside. */
export function effectsOfPlan(plan: Plan): Effects {
  return comparable({
    records: plan.records.flatMap(({ trails, ...record }) => Array.from({ length: trails }, () => record)),
    mails: plan.mails,
    jobs: plan.jobs.map(({ queue }) => queue),
  });
}

/** In one order, every address masked as a plan may mask it, ids and times replaced. */
function comparable({ records, mails, jobs }: Effects): Effects {
  const sorted = <T>(items: T[]) =>
    items.map((item) => aside(item)).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return {
    records: sorted(records.map(({ details, ...record }) => ({ ...record, details: inOrder(details) }))),
    mails: sorted(mails.map((mail) => ({ ...mail, to: maskedAddress(mail.to) }))),
    jobs: sorted(jobs),
  };
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
function inOrder(details: Details): Details {
  return Object.fromEntries(Object.entries(details).sort(([a], [b]) => a.localeCompare(b)));
}

/** The same value with every id, time and random account number replaced: those differ from one doing to the next. */
export function aside<T>(value: T): T {
  const text = JSON.stringify(value ?? null)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a time')
    .replace(/[A-Z]{2,4}-[A-Z2-7]{10}/g, 'an account');
  return JSON.parse(text);
}
