/** The agreements that are in force and were not accepted yet (PP-61). */
export function missingAgreements<Agreement extends { id: string }>(
  inForce: Agreement[],
  acceptedIds: string[],
): Agreement[] {
  return inForce.filter(({ id }) => !acceptedIds.includes(id));
}
