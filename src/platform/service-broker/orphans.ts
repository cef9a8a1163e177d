/** What was asked of a service broker; polling is told apart by what it polls for, as the orphan rule needs it. */
export type BrokerRequest =
  | 'provision'
  | 'update'
  | 'deprovision'
  | 'bind'
  | 'unbind'
  | `poll-${Polled}`
  | 'read';
export type Polled = 'provision' | 'update' | 'deprovision' | 'bind' | 'unbind';

export type BrokerReply =
  | { kind: 'status'; status: number }
  /** An answer whose body is not what the specification asks for. */
  | { kind: 'malformed'; status: number }
  /** 200 with `"state": "failed"`. */
  | { kind: 'says-failed' }
  /** The request went out, and no whole answer came back. */
  | { kind: 'timeout' };

export type Orphan = 'instance' | 'binding' | 'none';

/**
 * What has to be deleted at the broker because it may have come about unknown to us: the table "Orphan Mitigation" of the
 * Open Service Broker API, row by row. What no row names leaves nothing to delete.
 */
export function orphanOf(request: BrokerRequest, reply: BrokerReply): Orphan {
  switch (reply.kind) {
    case 'says-failed':
      return leftBy(request, ['poll-provision', 'poll-deprovision', 'poll-bind', 'poll-unbind']);
    case 'malformed':
      return reply.status === 201
        ? leftBy(request, ['provision', 'bind'])
        : orphanOf(request, { ...reply, kind: 'status' });
    case 'timeout':
      return leftBy(request, ['provision', 'bind']);
    case 'status': {
      const { status } = reply;
      const isOther2xx = status > 202 && status < 300;
      return isOther2xx || status >= 500
        ? leftBy(request, ['provision', 'deprovision', 'bind', 'unbind'])
        : 'none';
    }
    default:
      return reply satisfies never;
  }
}

function leftBy(request: BrokerRequest, leaving: readonly BrokerRequest[]): Orphan {
  if (!leaving.includes(request)) return 'none';
  return /bind/.test(request) ? 'binding' : 'instance';
}
