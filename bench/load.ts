import { connect, type Socket } from 'node:net';

export type Request = { method: 'GET' | 'POST'; path: string; body?: string };
export type LoadResult = { requests: number; seconds: number };

const CONNECTIONS = 16;
const MOST_SHOWN = 2_000;
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Asks over 16 kept-alive connections, one request at a time on each, for so many seconds; any refusal ends the run. */
export async function load(
  address: string,
  cookie: string,
  next: () => Request,
  seconds: number,
): Promise<LoadResult> {
  const { hostname, port } = new URL(address);
  const start = performance.now();
  const end = start + seconds * 1000;
  let requests = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      socket.on('error', () => socket.destroy());
      while (performance.now() < end) {
        await ask(socket, cookie, next());
        requests += 1;
      }
      socket.destroy();
    }),
  );
  return { requests, seconds: (performance.now() - start) / 1000 };
}

/** Waits for the last byte of the answer; anything but success is an error. */
function ask(socket: Socket, cookie: string, { method, path, body }: Request): Promise<void> {
  const length =
    body === undefined
      ? ''
      : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let received: Buffer = Buffer.alloc(0);
  let wanted = Number.POSITIVE_INFINITY;
  const onData = (part: Buffer) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    if (wanted === Number.POSITIVE_INFINITY) wanted = lengthOfAnswer(received);
    if (received.length < wanted) return;
    socket.off('data', onData).off('error', reject).off('close', onClose);
    const status = Number(received.toString('latin1', 9, 12));
    if (status < 300) resolve();
    else reject(new Error(`${method} ${path} answered ${received.toString().slice(9, MOST_SHOWN)}`));
  };
  const onClose = () => reject(new Error(`${method} ${path}: the connection was closed`));
  socket.on('data', onData).on('error', reject).on('close', onClose);
  socket.write(
    `${method} ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n${length}\r\n${body ?? ''}`,
  );
  return promise;
}

function lengthOfAnswer(received: Buffer): number {
  const head = received.indexOf(END_OF_HEAD);
  if (head < 0) return Number.POSITIVE_INFINITY;
  const given = /content-length: (\d+)/i.exec(received.toString('latin1', 0, head))?.[1];
  if (given === undefined) throw new Error('An answer without content-length cannot be measured.');
  return head + END_OF_HEAD.length + Number(given);
}
