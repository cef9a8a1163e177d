import { useEffect, useRef, useState } from 'react';
import { openPostedEvents } from './posted-events.ts';

export interface ServerEvent {
  type: string;
  id: string;
  data: unknown;
}

export interface EventsOptions {
  /** Names of the events to hear; unnamed ones are `message`. */
  types?: readonly string[];
  onEvent: (event: ServerEvent) => void;
  /** Asked instead while the stream is out of reach, for example to invalidate the query. */
  poll?: () => void;
  pollEveryMs?: number;
  /** Sent with the question, where it holds what must stand in no address. */
  send?: object;
}

export type EventsConnection = 'off' | 'connecting' | 'live' | 'polling';

/** What is heard on one connection. */
export interface EventsLine {
  opened: () => void;
  heard: (event: ServerEvent & { data: string }) => void;
  /** To be opened anew, after so many milliseconds at least; without a number the browser does that by itself. */
  lost: (afterMs?: number) => void;
}

const longestWaitMs = 60_000;

/** Listens to server-sent events while the page is open; `undefined` as address listens to nothing. Reconnects with growing pauses. */
export function useEvents(url: string | undefined, options: EventsOptions): EventsConnection {
  const [connection, setConnection] = useState<EventsConnection>('off');
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const body = options.send && JSON.stringify(options.send);
  useEffect(() => {
    if (!url) {
      setConnection('off');
      return;
    }
    const open = (line: EventsLine) =>
      body === undefined ? openEvents(url, latest.current.types, line) : openPostedEvents(url, body, line);
    return listen(open, () => latest.current, setConnection);
  }, [url, body]);
  return connection;
}

function listen(
  open: (line: EventsLine) => () => void,
  options: () => EventsOptions,
  tell: (connection: EventsConnection) => void,
): () => void {
  let close = () => {};
  let reconnect: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const polling = pollWhile(() => options().poll?.(), options().pollEveryMs ?? 10_000);

  const connect = () => {
    tell(failures === 0 ? 'connecting' : 'polling');
    close = open({
      opened() {
        failures = 0;
        polling.stop();
        tell('live');
      },
      heard: (event) => options().onEvent({ ...event, data: parse(event.data) }),
      lost(afterMs) {
        polling.start();
        tell('polling');
        if (afterMs === undefined) return;
        failures += 1;
        reconnect = setTimeout(connect, Math.max(afterMs, Math.min(1000 * 2 ** failures, longestWaitMs)));
      },
    });
  };

  connect();
  return () => {
    clearTimeout(reconnect);
    polling.stop();
    close();
  };
}

function openEvents(
  url: string,
  types: readonly string[] = ['message'],
  { opened, heard, lost }: EventsLine,
): () => void {
  const source = new EventSource(url, { withCredentials: true });
  source.onopen = opened;
  source.onerror = () => lost(source.readyState === EventSource.CLOSED ? 0 : undefined);
  for (const type of types) {
    source.addEventListener(type, ({ lastEventId, data }: MessageEvent<string>) =>
      heard({ type, id: lastEventId, data }),
    );
  }
  return () => source.close();
}

function pollWhile(poll: () => void, everyMs: number): { start: () => void; stop: () => void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    start() {
      timer ??= setInterval(poll, everyMs);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
