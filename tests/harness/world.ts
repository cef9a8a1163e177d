import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { jobs as jobDefinitions, routes, timers as timerDefinitions } from '../../src/application.ts';
import type { Db, Settings } from '../../src/kernel/context.ts';
import { newId } from '../../src/kernel/ids.ts';
import { sendWhatIsDue } from '../../src/modules/webhooks/index.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { hashToken, newToken } from '../../src/platform/http/session-cookie.ts';
import { carryOut } from '../../src/platform/jobs/definitions.ts';
import { openQueues, type Queues } from '../../src/platform/jobs/queue.ts';
import { openDatabase, openOwner } from '../../src/platform/postgres/database.ts';
import { openNotifications } from '../../src/platform/postgres/notifications.ts';
import { newSecretKey } from '../../src/platform/secrets/sealed-text.ts';
import type { TimerDefinition } from '../../src/platform/timers/definitions.ts';
import { fireDueTimers } from '../../src/platform/timers/firing.ts';
import { asApplication, cloneDatabase, inDatabase } from './databases.ts';
import { browserOf, type TestBrowser } from './requests.ts';
import { TestClock } from './test-clock.ts';

export type PersonIn = {
  accountId: string;
  organizationId: string;
  signInName: string;
  browser: TestBrowser;
};

/**
 * A whole installation on a database of its own, spoken to over HTTP. `db` is the owner's: it sees every tenant,
 * for looking at effects and laying out facts; the server itself works with the application's role.
 */
export type World = {
  app: FastifyInstance;
  db: Db;
  clock: TestClock;
  jobs: Queues;
  settings: Settings;
  /** How the application connects, for tests that start real processes. */
  connection: { application: object; owner: object; name: string };
  /** A browser without a session. */
  visitor(): TestBrowser;
  /** A new organization, of a random name when none is given; a customer has accepted what it is asked to. */
  addOrganization(
    kind: 'vendor' | 'partner' | 'customer',
    facts?: { name?: string; registryNumber?: string; acceptedNothing?: boolean },
  ): Promise<string>;
  /** A new account that is a person of the organization, already signed in. */
  addPerson(
    organizationId: string,
    roles: string[],
    facts?: { name?: string; signInName?: string },
  ): Promise<PersonIn>;
  /** A new account without any organization, already signed in. */
  addAccount(facts?: { name?: string; signInName?: string }): Promise<Omit<PersonIn, 'organizationId'>>;
  /** Starts the workers of all queues in this process. */
  work(): Promise<void>;
  /** Makes deliveries of what happened, and sends what is due by the world's clock. */
  sendEvents(): Promise<void>;
  /** Fires what is due by the world's clock, in order, also what comes due by it; returns how many fired. */
  fireTimers(definitions?: TimerDefinition[]): Promise<number>;
  close(): Promise<void>;
};

export async function startWorld(options: { settings?: Partial<Settings> } = {}): Promise<World> {
  const server = inject('server');
  const { name, drop } = await cloneDatabase(server, inject('template'));
  const owner = openOwner(inDatabase(server, name));
  const application = openDatabase(asApplication(server, name), 8);
  const clock = new TestClock();
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const failures: Error[] = [];
  const jobs = await openQueues(asApplication(server, name), (error) => failures.push(error));
  const notifications = openNotifications(asApplication(server, name));
  const app = await buildServer({
    installation: { db: application.db, clock, jobs, settings, notifications },
    checkAnswers: true,
    routes,
  });

  async function addAccount(facts: { name?: string; signInName?: string } = {}) {
    const accountId = newId();
    const signInName = (facts.signInName ?? `${accountId.slice(-12)}@people.example`).toLowerCase();
    const token = newToken();
    const at = clock.now();
    const late = new Date(at.getTime() + 4_000 * 86_400_000);
    await owner.db
      .insertInto('accounts')
      .values({
        id: accountId,
        display_name: facts.name ?? 'Test Person',
        created_at: at,
        password_hash: null,
      })
      .execute();
    await owner.db
      .insertInto('sign_in_names')
      .values({ account_id: accountId, sign_in_name: signInName, proved_by: 'test', proved_at: at })
      .execute();
    await owner.db
      .insertInto('sessions')
      .values({
        token_hash: hashToken(token),
        account_id: accountId,
        created_at: at,
        last_seen_at: at,
        expires_at: late,
        // Tests that move the clock are not asked to sign in or to prove themselves again, unless they want to be.
        proved_at: late,
        idle_minutes: 4_000 * 24 * 60,
      })
      .execute();
    return { accountId, signInName, browser: browserOf(app, { portico_session: token }) };
  }

  /** As somebody of the customer does with the activation. */
  async function acceptAll(organizationId: string) {
    const { accountId } = await addAccount({ name: 'Somebody Earlier' });
    const texts = await owner.db
      .selectFrom('agreements')
      .select('id')
      .where(sql<boolean>`'customer' = any(audiences)`)
      .execute();
    const own = { organization_id: organizationId, account_id: accountId, accepted_at: clock.now() };
    const accepted = texts.map(({ id }) => ({ ...own, id: newId(), agreement_id: id }));
    if (accepted.length > 0) await owner.db.insertInto('agreement_acceptances').values(accepted).execute();
  }

  return {
    app,
    db: owner.db,
    clock,
    jobs,
    settings,
    connection: { application: asApplication(server, name), owner: inDatabase(server, name), name },
    visitor: () => browserOf(app),
    addAccount,
    async addOrganization(kind, facts = {}) {
      const id = newId();
      await owner.db
        .insertInto('organizations')
        .values({
          id,
          kind,
          name: facts.name ?? `Organization ${id.slice(-6)}`,
          registry_number: facts.registryNumber ?? null,
          phone: '',
          created_at: clock.now(),
        })
        .execute();
      if (kind === 'customer' && !facts.acceptedNothing) await acceptAll(id);
      return id;
    },
    async addPerson(organizationId, roles, facts = {}) {
      const account = await addAccount(facts);
      const [firstName = 'Test', ...rest] = (facts.name ?? 'Test Person').split(' ');
      await owner.db
        .insertInto('people')
        .values({
          organization_id: organizationId,
          id: newId(),
          account_id: account.accountId,
          first_name: firstName,
          last_name: rest.join(' ') || 'Person',
          sign_in_name: account.signInName,
          contact_email: account.signInName,
          roles,
          created_at: clock.now(),
          bound_at: clock.now(),
        })
        .execute();
      return { ...account, organizationId };
    },
    async work() {
      for (const definition of jobDefinitions) {
        await jobs.work(definition.queue.name, definition.concurrency, (job, signal) =>
          carryOut(definition, { db: application.db, clock, jobs, settings }, job as never, signal),
        );
      }
    },
    sendEvents: () => sendWhatIsDue({ db: application.db, clock, jobs, settings }),
    async fireTimers(definitions = timerDefinitions) {
      const { fired, failures } = await fireDueTimers(
        { db: application.db, clock, jobs, settings },
        definitions,
      );
      if (failures[0]) throw failures[0];
      return fired;
    },
    async close() {
      await app.close();
      await notifications.close();
      await jobs.stop();
      const [failure] = failures; // later ones tell of connections that were still ending when the database went
      await application.close();
      await owner.close();
      await drop();
      if (failure) throw failure;
    },
  };
}

const DEFAULT_SETTINGS: Settings = {
  publicUrl: 'http://localhost:3000',
  productName: 'Portico',
  vendorName: 'Contoso Cloud',
  accentColor: '#0f6cbd',
  mailFrom: 'Portico <portico@portico.example>',
  mailbox: true,
  smtpUrl: undefined,
  secondFactor: 'organizations',
  openIdProviders: [],
  insideHosts: ['localhost'],
  brokerInsideHosts: ['localhost'],
  webhookInsideHosts: ['localhost'],
  dnsServers: [],
  secretKeys: [newSecretKey()],
};
