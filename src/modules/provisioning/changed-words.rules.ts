/** "Plan from basic to business; Domain name from a.example to b.example." without its full stop. */
export function changedWords(changes: readonly { what: string; before: string; after: string }[]): string {
  return changes
    .map(({ what, before, after }) => `${what} from ${before || 'nothing'} to ${after || 'nothing'}`)
    .join('; ');
}
