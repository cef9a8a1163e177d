/** Shows the dialog and waits for its end: true when the person was proved. */
type Ask = (reason: string) => Promise<boolean>;

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
  const reason = response.status === 403 ? await reasonOf(response) : undefined;
  if (!ask || !reason || !ASKED_FOR.includes(reason) || isBeingAdded(reason)) return response;
  asking ??= ask(reason).finally(() => {
    asking = undefined;
  });
  return (await asking) ? fetch(again) : response;
}

const ASKED_FOR = ['step-up-required', 'second-factor-required'];

/** Where a second factor is added nobody is asked for one: what the page before still wants to know has to wait. */
const isBeingAdded = (reason: string) =>
  reason === 'second-factor-required' && window.location.pathname === '/account';

async function reasonOf(response: Response): Promise<string | undefined> {
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const reason = (problem as { reason?: unknown } | undefined)?.reason;
  return typeof reason === 'string' ? reason : undefined;
}
