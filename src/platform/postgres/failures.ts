const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
]);
const AWAY_TEXT =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** True when the database cannot be reached or ended the connection: the caller may try again later. */
export function isDatabaseAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? String(thrown.code) : '';
  return (
    AWAY.has(code) ||
    AWAY_TEXT.test(thrown.message) ||
    (thrown.cause !== undefined && isDatabaseAway(thrown.cause))
  );
}

/** The name of the constraint that a statement violated, to be told apart by name. */
export function violatedConstraint(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('constraint' in thrown)) return undefined;
  return ['23505', '23503', '23514'].includes(String(thrown.code)) ? String(thrown.constraint) : undefined;
}

const IN_FAILED_TRANSACTION = '25P02';
/** A statement that was to be prepared by one behind the failure. */
const UNKNOWN_STATEMENT = '26000';

/** True when a statement failed only because another one of its transaction had failed before. */
export function isAfterFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown)) return false;
  return thrown.code === IN_FAILED_TRANSACTION || thrown.code === UNKNOWN_STATEMENT;
}
