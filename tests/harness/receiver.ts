import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { headers: IncomingHttpHeaders; body: string };
/** A status, with words if need be; or no answer at all. */
type Reply = number | { status: number; words?: string; location?: string } | 'hang';

/** A program that events are posted to, over real HTTP; what it answers can be set for what comes next. */
export async function startReceiver() {
  const received: Received[] = [];
  let reply: Reply = 204;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      if (reply === 'hang') return;
      const { status, words = '', location } = typeof reply === 'number' ? { status: reply } : reply;
      response.writeHead(status, location ? { location } : {}).end(words);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/events`,
    received,
    answers(next: Reply) {
      reply = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
