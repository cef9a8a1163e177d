// How many requests a second Portico serves, against a bare server on the same database: `node scripts/run.mjs
// bench/lists.ts [seconds per round] [rounds] [one kind]`. On the embedded PostgreSQL, or on that of TEST_DATABASE_URL.
import pg from 'pg';
import { resultLine, startBenchServer, takeTurns } from './comparison.ts';
import { type Endings, openBenchDatabase } from './database.ts';
import { errandsOf } from './errands.ts';
import { seedCustomers } from './seed-customers.ts';

const PACE = { seconds: Number(process.argv[2] ?? 2), rounds: Number(process.argv[3] ?? 4) };
const ONLY = process.argv[4];
const TARGETS: Record<string, number> = { search: 0.8, page: 0.6, read: 0.4, create: 0.4 };

const endings: Endings = [];
try {
  const { owner: connection, application } = await openBenchDatabase('lists', endings);
  const owner = new pg.Client(connection);
  await owner.connect();
  endings.push(() => owner.end());
  console.log('Seeding 100,000 customers of 200 partners …');
  const [measured] = await seedCustomers(owner, { customers: 100_000, partners: 200, sizes: [20_000] });
  if (!measured) throw new Error('No partner was seeded.');
  const bare = { application: 'bench_bare', file: 'bare-server.ts' };
  const servers = [
    await startBenchServer({ name: 'bare', ...bare }, connection, endings),
    await startBenchServer({ name: 'bare, prepared', ...bare }, connection, endings, {
      BENCH_PREPARED: 'on',
    }),
    await startBenchServer(
      { name: 'portico', application: 'bench_portico', file: 'portico-server.ts' },
      application,
      endings,
    ),
  ];
  for (const [kind, errand] of Object.entries(errandsOf(measured))) {
    if (ONLY && kind !== ONLY) continue;
    const rounds = await takeTurns(
      owner,
      servers.map((server) => ({ server, errand })),
      PACE,
    );
    const portico = rounds.at(-1);
    for (const [place, round] of rounds.entries()) {
      const ratio = (portico?.perSecond ?? Number.NaN) / round.perSecond;
      const compared = round === portico ? '' : `  portico is at ${ratio.toFixed(2)} of it`;
      const wanted = place === 0 ? ` (wanted ${TARGETS[kind]})` : '';
      console.log(resultLine(kind, servers[place]?.name ?? '', round) + compared + wanted);
    }
  }
} finally {
  for (const end of endings.reverse()) await end();
}
