/** What was typed in one line, parted by commas, spaces or semicolons. */
export const listOf = (typed: unknown): string[] =>
  String(typed ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean);
