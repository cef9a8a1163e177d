import type { Begun, RemoteOperations } from './remote-operations.ts';

/** A site that is set up, and what its partner does to change it. */
export async function runningSite(remote: RemoteOperations, parameters: Record<string, unknown> = {}) {
  const { partnerId, ana } = remote;
  const provisioned = await remote.begun(parameters);
  await remote.until('succeeded', provisioned);
  const { subscriptionId, customerId } = provisioned;
  const service = `/api/v1/organizations/${partnerId}/subscriptions/${subscriptionId}`;

  const read = async () => (await ana.browser.get(service)).body;
  const choices = async () => (await ana.browser.get(`${service}/changes`)).body;
  const ask = async (body: object, search = '') =>
    ana.browser.post(`${service}/changes${search}`, body, { 'if-match': `"${(await read()).version}"` });
  /** Asks for it, and answers the operation that makes it so. */
  async function change(body: object): Promise<Begun> {
    const answer = await ask(body);
    if (answer.status !== 202) throw new Error(answer.text);
    const operationId: string = answer.body.operation.id;
    const url = `/api/v1/organizations/${partnerId}/operations/${operationId}`;
    return { subscriptionId, operationId, url, ref: { partnerId, operationId } };
  }
  return { subscriptionId, customerId, provisioned, service, read, choices, ask, change };
}
