/** Why another server gave no answer that can be used. */
export type RemoteReason =
  | 'not-an-address'
  | 'wrong-protocol'
  | 'credentials-in-address'
  | 'inside-address'
  | 'unknown-host'
  | 'unreachable'
  | 'not-trusted'
  | 'timed-out'
  | 'broke-off'
  | 'too-large'
  | 'not-json'
  | 'asked-to-wait'
  | 'not-authorized'
  | 'not-there'
  | 'server-failed'
  | 'refused-request'
  | 'redirected-away';
