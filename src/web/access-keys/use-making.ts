import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { type AccessKey, keysKey, useKeyPlace } from './key-queries.ts';

const CREDENTIALS =
  '/api/v1/organizations/{organizationId}/services/{subscriptionId}/access-keys/{accessKeyId}/credentials';

type Named = Pick<AccessKey, 'id' | 'name'>;
export type Making =
  | { kind: 'none' }
  | { kind: 'working'; key: Named; note: string }
  | { kind: 'shown'; key: Named; credentials: Credentials }
  | { kind: 'failed'; key: Named; error: unknown };
export type Credentials = components['schemas']['AccessKeyCredentials'];

/** Has a key made and asks for its credentials until they are there; whoever leaves asks no more. */
export function useMaking() {
  const { organizationId, subscriptionId } = useKeyPlace();
  const queries = useQueryClient();
  const [making, setMaking] = useState<Making>({ kind: 'none' });
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);

  async function start(key: Named) {
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    const { signal } = controller;
    setMaking({ kind: 'working', key, note: '' });
    try {
      const credentials = await untilShown(key, signal, (note) => setMaking({ kind: 'working', key, note }));
      if (!signal.aborted) setMaking({ kind: 'shown', key, credentials });
    } catch (error) {
      if (!signal.aborted) setMaking({ kind: 'failed', key, error });
    }
    await queries.invalidateQueries({ queryKey: keysKey(subscriptionId) });
  }

  async function untilShown(
    { id: accessKeyId }: Named,
    signal: AbortSignal,
    onNote: (note: string) => void,
  ): Promise<Credentials> {
    for (;;) {
      const path = { organizationId, subscriptionId, accessKeyId };
      const answer = await answered(api.POST(CREDENTIALS, { params: { path }, signal }));
      if ('credentials' in answer) return answer;
      onNote(answer.note);
      await new Promise((resolve) => setTimeout(resolve, answer.askAgainInSeconds * 1_000));
      signal.throwIfAborted();
    }
  }

  return { making, start };
}
