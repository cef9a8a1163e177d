import { offlineProblem, problemFromResponse } from './problem.ts';

/** Reads an address of this server that is not part of the generated API types; throws a Problem. */
export async function readJson(address: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    signal: signal ?? null,
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : offlineProblem();
  });
  if (!response.ok) throw await problemFromResponse(response);
  return response.json();
}
