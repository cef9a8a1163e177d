import { useEffect, useRef, useState } from 'react';

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
}

export type EventsConnection = 'off' | 'connecting' | 'live' | 'polling';

const longestWaitMs = 60_000;

/** Listens to server-sent events while the page is open; `undefined` as address listens to nothing. Reconnects with growing pauses. */
export function useEvents(url: string | undefined, options: EventsOptions): EventsConnection {
  const [connection, setConnection] = useState<EventsConnection>('off');
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (!url) {
      setConnection('off');
      return;
    }
    return listen(url, () => latest.current, setConnection);
  }, [url]);
  return connection;
}

function listen(
  url: string,
  options: () => EventsOptions,
  tell: (connection: EventsConnection) => void,
): () => void {
  let source: EventSource | undefined;
  let reconnect: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const polling = pollWhile(() => options().poll?.(), options().pollEveryMs ?? 10_000);

  const connect = () => {
    tell(failures === 0 ? 'connecting' : 'polling');
    source = new EventSource(url, { withCredentials: true });
    source.onopen = () => {
      failures = 0;
      polling.stop();
      tell('live');
    };
    source.onerror = () => {
      polling.start();
      tell('polling');
      if (source?.readyState !== EventSource.CLOSED) return;
      failures += 1;
      reconnect = setTimeout(connect, Math.min(1000 * 2 ** failures, longestWaitMs));
    };
    for (const type of options().types ?? ['message']) {
      source.addEventListener(type, (event: MessageEvent<string>) => {
        options().onEvent({ type, id: event.lastEventId, data: parse(event.data) });
      });
    }
  };

  connect();
  return () => {
    clearTimeout(reconnect);
    polling.stop();
    source?.close();
  };
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
