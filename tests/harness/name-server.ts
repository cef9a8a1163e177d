import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

/** A real name server on loopback that knows TXT records only. */
export type NameServer = {
  /** As a resolver is told of it: address and port. */
  address: string;
  /** The text by its name; what is not here does not exist. */
  records: Map<string, string>;
  stop(): Promise<void>;
};

const TXT = 16;
const NO_SUCH_NAME = 3;

export async function startNameServer(): Promise<NameServer> {
  const records = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, end } = nameIn(query);
    socket.send(answerTo(query.subarray(0, end + 4), records.get(name.toLowerCase())), port, address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    records,
    stop: () => new Promise((done) => socket.close(done)),
  };
}

function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 };
}

/** The question again, with the one record, or with "no such name". */
function answerTo(question: Buffer, text: string | undefined): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | (text === undefined ? NO_SUCH_NAME : 0), 2);
  head.writeUInt16BE(text === undefined ? 0 : 1, 6);
  head.writeUInt32BE(0, 8);
  if (text === undefined) return head;
  const data = Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(TXT, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt32BE(60, 6);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, record, data]);
}
