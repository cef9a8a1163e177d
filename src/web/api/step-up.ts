/** Shows the dialog and waits for its end: true when the person was proved. */
type Ask = () => Promise<boolean>;

let ask: Ask | undefined;
let asking: Promise<boolean> | undefined;

/** The frame around the pages says how to ask; returns how to stop. */
export function askForProofWith(handler: Ask): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = undefined;
  };
}

/** Sends; what needs a fresh proof asks for it once, however many requests wait for it, and is sent again as it was. */
export async function sendProved(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (!ask || response.status !== 403 || !(await wantsProof(response))) return response;
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return (await asking) ? fetch(again) : response;
}

async function wantsProof(response: Response): Promise<boolean> {
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return (problem as { reason?: unknown } | undefined)?.reason === 'step-up-required';
}
