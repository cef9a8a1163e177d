/** A node of PostgreSQL's `explain (analyze, format json)`. */
export type Plan = {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
};

/** Rows that the scans of a plan touched. */
export function rowsRead(plan: Plan): number {
  const own =
    /Scan/.test(plan['Node Type']) &&
    !/^(CTE|Subquery|Bitmap Index|Function|WorkTable)/.test(plan['Node Type']);
  const touched =
    plan['Actual Rows'] +
    (plan['Rows Removed by Filter'] ?? 0) +
    (plan['Rows Removed by Index Recheck'] ?? 0);
  const below = (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
  return below + (own ? touched * plan['Actual Loops'] : 0);
}
