import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bounceReport } from '../../../tests/harness/bounce-report.ts';
import { addCustomerService } from '../../../tests/harness/customer-services.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { bouncedInvitationJob } from './index.ts';

const SECRET = 'what-the-mail-server-knows-and-nobody-else';
let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { bounceSecret: SECRET } });
});
afterAll(() => world.close());

const mailsTo = (recipient: string) =>
  world.db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', recipient)
    .where('kind', '=', 'invitation-bounced')
    .execute();

async function sendTo(contactEmail: string) {
  const { partner, activationUrl } = await addCustomerService(world);
  const cara = { firstName: 'Cara', lastName: 'Campos', signInName: contactEmail, contactEmail };
  expect((await partner.browser.post(activationUrl, cara)).status).toBe(201);
  const { mail_id: mailId, organization_id: organizationId } = await world.db
    .selectFrom('invitations')
    .select(['mail_id', 'organization_id'])
    .where('contact_email', '=', contactEmail)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  await world.db.updateTable('mails').set({ state: 'sent' }).where('id', '=', mailId).execute();
  return { partner, activationUrl, cara, data: { mailId, organizationId } };
}

const comesBack = (mailId: string) =>
  world
    .visitor()
    .post('/api/v1/mail/bounces', { message: bounceReport(mailId) }, { 'bounce-secret': SECRET });
/** As a worker does it; a job may run twice. */
async function run(data: { mailId: string; organizationId: string }) {
  const job = { data } as Parameters<typeof bouncedInvitationJob.handle>[1];
  for (let n = 0; n < 2; n++)
    await bouncedInvitationJob.handle(world.app.portico, job, AbortSignal.timeout(5_000));
}

test('who invited is told once that the mail came back, in the words of the mail server, with where to send it again', async () => {
  const { partner, data } = await sendTo('cara@bounced.example');
  expect((await comesBack(data.mailId)).body).toEqual({ outcome: 'noted' });
  const { rows } = await sql<{ data: object }>`
    select data from pgboss.job where name = 'mail-bounced' and data ->> 'mailId' = ${data.mailId}`.execute(
    world.db,
  );
  expect(rows).toEqual([{ data }]);
  await run(data);
  const told = await mailsTo(partner.signInName);
  expect(told).toHaveLength(1);
  expect(told[0]?.subject).toBe('Your invitation did not reach Cara Campos');
  expect(told[0]?.body_text).toContain('550 no such user');
  expect(told[0]?.body_text).toContain('/send-activation');
});

test('nobody is told of a mail whose invitation was sent again meanwhile, nor of a mail that was none', async () => {
  const { partner, activationUrl, cara, data } = await sendTo('dora@bounced.example');
  expect((await partner.browser.post(activationUrl, cara)).status).toBe(201);
  await comesBack(data.mailId);
  await run(data);
  await run({ ...data, mailId: '01890000-0000-7000-8000-000000000000' });
  expect(await mailsTo(partner.signInName)).toEqual([]);
});
