import { expect, test } from 'vitest';
import { worldStory } from '../harness/browser-story.ts';
import { enrolProspect, openOffice } from '../harness/lives.ts';

const story = worldStory('reader');

test('wherever a Reader could only be refused, one bar says what, why, and who can do it, in the place of the fields', {
  timeout: 180_000,
}, async () => {
  const { world } = story;
  const office = await openOffice(world);
  const { id } = await enrolProspect(office);
  const other = await enrolProspect(office, 'Walrus');
  const here = `/api/v1/organizations/${office.partnerId}`;
  await office.ana.browser.post(`${here}/customers/tagging`, {
    selection: { ids: [id] },
    add: ['Key account'],
  });
  const rui = await world.addPerson(office.partnerId, ['reader'], { name: 'Rui Costa' });
  const colleagues = (await office.ana.browser.get(`${here}/colleagues`)).body.items;
  const [ana] = colleagues.filter(({ firstName }: { firstName: string }) => firstName === 'Ana');
  const reader = await story.arrives(rui);

  const pages: [path: string, title: string | RegExp, refused: string][] = [
    ['customers/new', 'Create a new customer', 'create a customer'],
    ['customers/import', 'Import customers', 'import customers from a file'],
    [`customers/merge?with=${id}`, 'Merge customers', 'merge customers'],
    [`customers/merge?ids=${id},${other.id}`, 'Merge customers', 'merge customers'],
    ['customers/tags', 'Manage tags', 'rename or delete tags'],
    [`customers/${id}/add-service`, /./, 'add a service'],
    [`customers/${id}/add-service/rapidstart`, /./, 'add a service'],
    ['people/new', /./, 'add a colleague'],
    [`people/${ana.id}`, 'Ana Lopes', 'change the colleague'],
  ];
  for (const [path, title, refused] of pages) {
    await story.opens(reader, `/partner/${office.partnerId}/${path}`, title);
    const main = reader.page.getByRole('main');
    await main.getByText(`You cannot ${refused}.`).waitFor();
    await main.getByText('Who can do that: An administrator of').waitFor();
    expect(await main.locator('[data-reason]').count(), path).toBe(1);
    expect(await main.getByText(/does not allow this/).count(), path).toBe(1);
    expect(await main.locator('form, input:not([type=search])').count(), path).toBe(0);
    await reader.looksAtPage(`reader-${path.replace(/[?/=,].*/, '').replaceAll('/', '-')}-${refused}`);
  }
});
