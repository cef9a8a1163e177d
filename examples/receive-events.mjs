// Takes events of Portico, checks their signature (Standard Webhooks), and prints them.
// WEBHOOK_SECRET=whsec_… PORT=8080 node receive-events.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const KEY = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64');
const FIVE_MINUTES = 300;
/** Keep these in your database: the same event may come twice, with the same id. */
const seen = new Set();

function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1_000 - Number(timestamp)) < FIVE_MINUTES)) return false;
  const wanted = createHmac('sha256', KEY).update(`${id}.${timestamp}.${body}`).digest();
  // Several while a secret is being changed: one that fits is enough.
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return one.startsWith('v1,') && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString(); // the bytes as they came: any other spelling has another signature
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end('The signature does not fit.');
  response.writeHead(204).end(); // answer first, work afterwards
  const event = JSON.parse(body);
  if (seen.has(event.id)) return;
  seen.add(event.id);
  console.log(event.time, event.type, event.data.subject.name);
}).listen(Number(process.env.PORT ?? 8_080));
