import { expect } from 'vitest';
import { readEvents } from '../../src/web/api/posted-events.ts';
import { addSubscription, provision } from './subscriptions.ts';
import type { World } from './world.ts';

/** A wait of a partner, with a link to it. */
export async function shareTracker(world: World) {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Lopes' });
  const laidOut = await addSubscription(world, partnerId, { name: 'Secretive Ltd.' });
  const operationId = await provision(world, ana, laidOut);
  const links = `/api/v1/organizations/${partnerId}/operations/${operationId}/links`;
  const made = await ana.browser.post(links);
  expect(made.status).toBe(201);
  return { partnerId, ana, operationId, links, token: new URL(made.body.url).hash.slice(1) };
}

/** Listens with a link's token to what it shows, as its page does. */
export async function watchShared(world: World, token: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${await addressOf(world)}/api/v1/shared-trackers/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  });
  const told: Record<string, unknown>[] = [];
  const { read, comeBackAfter } = readEvents(({ type, data }) => {
    if (type === 'tracker') told.push(JSON.parse(data));
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  async function more(): Promise<boolean> {
    const piece = await reader?.read();
    if (piece?.value) read(decoder.decode(piece.value, { stream: true }));
    return piece !== undefined && !piece.done;
  }
  return {
    status: response.status,
    /** When the server wants to be asked again. */
    comeBackAfter,
    /** The next state that comes. */
    async next() {
      while (told.length === 0 && (await more()));
      return told.shift();
    },
    /** All further ones, when the stream has ended. */
    async rest() {
      while (await more());
      return told.splice(0);
    },
    leave: async () => reader?.cancel(),
  };
}

async function addressOf({ app }: World): Promise<string> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  return `http://127.0.0.1:${port}`;
}
