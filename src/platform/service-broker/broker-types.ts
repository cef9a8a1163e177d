import type { RemoteReason } from '../../kernel/remote-reasons.ts';
import type { Catalog } from './catalog.ts';
import type { Polled } from './orphans.ts';

export type BrokerCredentials =
  | { kind: 'basic'; userName: string; password: string }
  | { kind: 'bearer'; token: string }
  /** Certificate (chain) and private key in PEM. */
  | { kind: 'mtls'; certificate: string; key: string };

/** Where a broker is and how it is spoken to. */
export type BrokerEndpoint = {
  url: string;
  credentials: BrokerCredentials;
  /** Hosts that may be inside of the installation's own network, by name, and without TLS. */
  trustedInside: readonly string[];
  /** In PEM: by what its certificate is trusted besides the well-known authorities. */
  authority?: string | undefined;
};

export type BrokerLimits = {
  /** For one request, from the look-up of the host to the last byte of the answer. */
  timeoutMs: number;
  mostBytes: number;
};

/** With every call: which request of ours it is, and who had it sent (nobody where the platform acts by itself). */
export type BrokerCall = {
  requestIdentity: string;
  originatingIdentity: Record<string, string> | null;
  /** Which try of its step it is; no broker is told. */
  attempt?: number;
  signal?: AbortSignal | undefined;
};

export type CertificateReason = 'certificate-wanted' | 'certificate-not-accepted';

/** Why a broker gave no answer that can be used. */
export type BrokerReason =
  | RemoteReason
  /** It wants a certificate of ours, and none is shown; or it does not accept the one that is. */
  | CertificateReason
  /** The answer is JSON, and not what the specification asks for; or a status that it does not know. */
  | 'malformed'
  /** `"state": "failed"`. */
  | 'says-failed'
  /** Another operation of the same thing is under way (`ConcurrencyError`). */
  | 'busy'
  /** `MaintenanceInfoConflict`: the plan has another maintenance version there than when the catalog was read. */
  | 'other-maintenance'
  /** 412: it wants another version of the API. */
  | 'other-version'
  /** 409: there is another one with this id. */
  | 'other-attributes';

export type Failed = {
  kind: 'failed';
  reason: BrokerReason;
  /** Of HTTP; null where no answer came. */
  status: number | null;
  /** What the broker calls it: `ConcurrencyError`, `AsyncRequired`, `MaintenanceInfoConflict`, … */
  code: string | null;
  /** For people: the broker's own words, or ours. Never a secret. */
  description: string;
  /** The parameter that the broker names as wrong, where it names one. */
  parameter?: string;
  /** Something may have come about there that has to be deleted (orphan mitigation). */
  orphan: boolean;
  /** The same request may succeed later. */
  transient: boolean;
  retryAfterSeconds: number | null;
  /** Of a failed update or deprovisioning: whether the instance can be used, and the update be repeated. */
  instanceUsable?: boolean;
  updateRepeatable?: boolean;
};

export type Accepted = {
  kind: 'accepted';
  /** To be given back with every poll. */
  operation: string | null;
  retryAfterSeconds: number | null;
  /** Of a poll: how far it is, in the broker's words. */
  description: string | null;
  dashboardUrl: string | null;
};
export type Gone = { kind: 'gone' };
export type Done<Told = object> = { kind: 'done' } & Told;

export type Provisioned = { dashboardUrl: string | null };
export type Instance = {
  serviceId: string | null;
  planId: string | null;
  dashboardUrl: string | null;
  /** Null where the broker keeps them to itself. */
  parameters: Record<string, unknown> | null;
  maintenanceVersion: string | null;
};
export type Binding = {
  /** Secrets: neither logged nor kept unsealed. */
  credentials: Record<string, unknown>;
  parameters: Record<string, unknown> | null;
  expiresAt: string | null;
};

export type OfPlan = { serviceId: string; planId: string };
export type Wanted = OfPlan & {
  instanceId: string;
  /** Of the customer, and of what it is for there: `organization_guid` and `space_guid`. */
  organizationId: string;
  spaceId: string;
  /** Facts besides `platform`, such as the customer's name and country. */
  context: Record<string, string>;
  parameters: Record<string, unknown>;
  /** Of the plan as it was read, so that a broker that has moved on says so. */
  maintenanceVersion?: string | undefined;
};
export type WantedUpdate = {
  instanceId: string;
  serviceId: string;
  /** Left out what stays as it is. */
  planId?: string | undefined;
  parameters?: Record<string, unknown> | undefined;
  context?: Record<string, string> | undefined;
  previous: { planId: string; maintenanceVersion?: string | undefined };
  maintenanceVersion?: string | undefined;
};
export type OfInstance = OfPlan & { instanceId: string };
export type OfBinding = OfInstance & { bindingId: string };
export type WantedBinding = OfBinding & {
  context: Record<string, string>;
  parameters: Record<string, unknown>;
  /** Of the binding that this one takes the place of (binding rotation). */
  predecessorId?: string | undefined;
};

/** A service broker: each call is one request, and answers with what it came to. It never throws for what a broker does. */
export type Broker = {
  catalog(call: BrokerCall): Promise<Done<{ catalog: Catalog }> | Failed>;
  provision(wanted: Wanted, call: BrokerCall): Promise<Done<Provisioned> | Accepted | Failed>;
  update(wanted: WantedUpdate, call: BrokerCall): Promise<Done<Provisioned> | Accepted | Failed>;
  deprovision(which: OfInstance, call: BrokerCall): Promise<Done | Accepted | Gone | Failed>;
  /** `of` is what is under way; `accepted` is "in progress". For an update `planId` is that of before. */
  lastOperation(
    which: OfInstance & { bindingId?: string | undefined; of: Polled; operation: string | null },
    call: BrokerCall,
  ): Promise<Done<{ description: string | null }> | Accepted | Gone | Failed>;
  /** `gone` where the broker has no such instance, or is still at making it. */
  fetchInstance(which: OfInstance, call: BrokerCall): Promise<Done<{ instance: Instance }> | Gone | Failed>;
  bind(wanted: WantedBinding, call: BrokerCall): Promise<Done<{ binding: Binding }> | Accepted | Failed>;
  unbind(which: OfBinding, call: BrokerCall): Promise<Done | Accepted | Gone | Failed>;
  fetchBinding(which: OfBinding, call: BrokerCall): Promise<Done<{ binding: Binding }> | Gone | Failed>;
};
