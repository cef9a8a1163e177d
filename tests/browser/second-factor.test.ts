import { expect, test } from 'vitest';
import { worldStory } from '../harness/browser-story.ts';
import { plugIn } from '../harness/virtual-authenticator.ts';
import { press, setUpAuthenticator } from './steps.ts';

const story = worldStory('second-factor', async () => ({ secondFactor: 'everybody' }));

test.each(['passkey', 'app'] as const)(
  'who lacks the second factor that everybody needs is led to add one (%s), and comes back to where they were',
  { timeout: 120_000 },
  async (factor) => {
    const { world } = story;
    const partner = await world.addOrganization('partner', { name: 'Northwind Advisers' });
    const mia = await world.addPerson(partner, ['member'], { name: 'Mia Novak' });
    await world.db
      .updateTable('sessions')
      .set({ method: 'password' })
      .where('account_id', '=', mia.accountId)
      .execute();
    const visitor = await story.arrives(mia);
    const { page } = visitor;
    await plugIn(page);
    const dialog = page.getByRole('dialog');
    await page.goto(`/partner/${partner}/customers`);
    await dialog.getByText('Your password alone is not enough here.').waitFor();
    if (factor === 'passkey') await visitor.looksAtPage('second-factor-01-lacks');
    await dialog.getByRole('button', { name: 'Add one at Account and sign-in' }).click();
    await page.getByRole('button', { name: 'Back to where you were' }).waitFor();
    if (factor === 'passkey') {
      await visitor.looksAtPage('second-factor-02-add');
      await press(page, 'Add a passkey');
      await dialog.getByRole('button', { name: 'Go on' }).click();
      await page.waitForURL(/\/customers$/);
      await dialog.getByRole('button', { name: 'Confirm with a passkey' }).click();
    } else {
      await setUpAuthenticator(page, world.clock);
      await page.waitForURL(/\/customers$/);
    }
    await page.getByText('You have no customers yet.').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    const customers = await page.request.get(`/api/v1/organizations/${partner}/customers`);
    expect(customers.status()).toBe(200);
    const sessions = await world.db
      .selectFrom('sessions')
      .select('method')
      .where('account_id', '=', mia.accountId)
      .execute();
    expect(sessions.map(({ method }) => method)).not.toContain('password');
  },
);
