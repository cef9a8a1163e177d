import type { EventsLine } from './use-events.ts';

/**
 * Listens to server-sent events that are asked for with a body, because what is in it must stand in no address. Answers
 * with what ends it. Unlike the browser's own source it does not connect again by itself.
 */
export function openPostedEvents(url: string, body: string, line: EventsLine): () => void {
  const ending = new AbortController();
  const reading = readEvents(line.heard);
  hear(url, body, { opened: line.opened, read: reading.read, signal: ending.signal })
    .catch(() => {})
    .finally(() => {
      if (!ending.signal.aborted) line.lost(reading.comeBackAfter());
    });
  return () => ending.abort();
}

interface Hearing {
  opened: () => void;
  read: (text: string) => void;
  signal: AbortSignal;
}

async function hear(url: string, body: string, { opened, read, signal }: Hearing) {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin', headers, body, signal });
  if (!response.ok || !response.body) return;
  opened();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    read(decoder.decode(value, { stream: true }));
  }
}

/** Puts events together from text that comes in any pieces, as the HTML standard says for event streams. */
export function readEvents(heard: EventsLine['heard']) {
  let rest = '';
  let comeBackMs = 0;
  let type = 'message';
  let id = '';
  let data: string[] = [];

  function take(line: string) {
    if (line === '') {
      if (data.length > 0) heard({ type, id, data: data.join('\n') });
      type = 'message';
      data = [];
      return;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') type = value;
    if (field === 'id') id = value;
    if (field === 'data') data.push(value);
    if (field === 'retry' && /^\d+$/.test(value)) comeBackMs = Number(value);
  }

  return {
    read(text: string) {
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    },
    /** How many milliseconds the server wants to be left in peace. */
    comeBackAfter: () => comeBackMs,
  };
}
