import { eventually } from './subscriptions.ts';
import type { PersonIn, World } from './world.ts';

export const at = (organizationId: string, path = '') => `/api/v1/organizations/${organizationId}${path}`;

/** A partner with an administrator, who has made its sandbox. */
export async function partnerWithSandbox(world: World, name = 'Fabrikam') {
  const partnerId = await world.addOrganization('partner', { name });
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Silva' });
  const { status, body } = await ana.browser.post(at(partnerId, '/sandbox'), {});
  if (status !== 201) throw new Error(`No sandbox was made: ${JSON.stringify(body)}`);
  return { partnerId, ana, sandboxId: body.organizationId as string };
}

type Delivery = { endpointId: string; endpointName: string; eventId: string };
export type Happening = { action: string; subject: string; to: string | null; webhook?: Delivery };
export type Moved = {
  id: string;
  finishedAt: string | null;
  moments: { at: string; kind: string; happenings: Happening[]; failure: string | null }[];
};
type Wanted = { hours?: number; to?: string };

/** Sends the clock on its way; a worker moves it. */
export async function sendClock(ana: PersonIn, sandboxId: string, wanted: Wanted): Promise<string> {
  const { status, body } = await ana.browser.post(at(sandboxId, '/sandbox/moves'), wanted);
  if (status !== 202) throw new Error(`The clock does not move: ${JSON.stringify(body)}`);
  return body.id;
}

export async function readMove(ana: PersonIn, sandboxId: string, id: string): Promise<Moved> {
  return (await ana.browser.get(at(sandboxId, `/sandbox/moves/${id}`))).body;
}

/** The same, until it stands where it was sent. */
export async function moveClock(ana: PersonIn, sandboxId: string, wanted: Wanted): Promise<Moved> {
  const id = await sendClock(ana, sandboxId, wanted);
  return eventually(async () => {
    const moved = await readMove(ana, sandboxId, id);
    return moved.finishedAt ? moved : undefined;
  }, 60);
}
