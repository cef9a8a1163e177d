import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type RemoteRow = Record<string, unknown>;
export type RemoteFault = {
  kind: 'status' | 'hang' | 'bad-json' | 'half' | 'slow' | 'huge' | 'body' | 'redirect';
  /** Part of the path and query of the requests that it befalls. */
  at: string;
  times: number;
  status?: number;
  retryAfter?: string;
  body?: unknown;
  location?: string;
};
export type RemoteState = {
  lists: Record<string, RemoteRow[]>;
  pageSize: number;
  faults: RemoteFault[];
  /** What the header `authorization` or `x-registry-key` must be; empty for everybody. */
  authorization: string;
  /** What a delta, or what has changed since, tells. */
  changed: RemoteRow[];
};
export type RemoteLog = {
  method: string;
  url: string;
  status: number;
  headers: Record<string, string>;
  bytes: number;
}[];

export type RemoteRegistry = {
  address: string;
  /** Puts data or faults, and forgets the requests so far. */
  put(state: Partial<RemoteState>): Promise<void>;
  requests(): Promise<RemoteLog>;
  close(): Promise<void>;
};

/** Starts a remote registry as a real HTTP server in another process. */
export async function startRemoteRegistry(): Promise<RemoteRegistry> {
  const file = join(import.meta.dirname, 'remote-registry-process.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const address = `http://localhost:${String(line).trim()}`;
  return {
    address,
    async put(state) {
      await fetch(`${address}/control`, { method: 'PUT', body: JSON.stringify(state) });
    },
    async requests() {
      const answer = await fetch(`${address}/control`);
      return (await answer.json()) as RemoteLog;
    },
    async close() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export const remoteCustomer = (number: string, partner: string, facts: RemoteRow = {}): RemoteRow => ({
  No: number,
  Name: `Customer ${number}`,
  PartnerNo: partner,
  Address: { Country: 'PT', City: 'Lisbon' },
  ...facts,
});
export const remotePartner = (number: string): RemoteRow => ({
  No: number,
  Name: `Partner ${number}`,
  Country: 'US',
});

const mapping = {
  number: 'No',
  name: 'Name',
  country: 'Address.Country',
  city: '/Address/City',
  partner_number: 'PartnerNo',
  plan: '=enhancement',
};

/** The definition of a source that reads the remote registry as OData, with changes for a test. */
export function odataSource(remote: RemoteRegistry, changes: { customers?: object; source?: object } = {}) {
  return {
    protocol: 'odata',
    address: `${remote.address}/odata`,
    timeoutSeconds: 2,
    mostMegabytes: 1,
    feeds: [
      {
        record: 'partner',
        path: 'Partners',
        rows: '/value',
        mapping: {
          number: 'No',
          name: 'Name',
          country: 'Country',
          certified: '=yes',
          addendum_signed: '=yes',
        },
        paging: { kind: 'next-link', at: '/@odata.nextLink' },
        one: "Partners('{number}')",
      },
      {
        record: 'customer',
        path: 'Customers',
        rows: '/value',
        mapping,
        paging: { kind: 'next-link', at: '/@odata.nextLink' },
        one: "Customers('{number}')",
        ...changes.customers,
      },
    ],
    ...changes.source,
  };
}

/** The same as plain REST, customers only. */
export function restSource(remote: RemoteRegistry, customers: object) {
  return {
    protocol: 'rest',
    address: `${remote.address}/rest`,
    timeoutSeconds: 2,
    mostMegabytes: 1,
    feeds: [{ record: 'customer', path: 'Customers', mapping, ...customers }],
  };
}
