type Changed = { what: string; before: string; after: string };

/** The same with another value for what was asked about. */
export const changedTo = (changes: readonly Changed[], what: string, after: string): Changed[] =>
  changes.map((change) => (change.what === what ? { ...change, after } : change));

/** "Plan from basic to business; Domain name from a.example to b.example." without its full stop. */
export function changedWords(changes: readonly Changed[]): string {
  return changes
    .map(({ what, before, after }) => `${what} from ${before || 'nothing'} to ${after || 'nothing'}`)
    .join('; ');
}
