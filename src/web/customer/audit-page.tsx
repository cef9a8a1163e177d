import { SignedInOnly } from '../account/signed-in-only.tsx';
import { AuditTrailPage } from '../audit/audit-trail-page.tsx';

/** What happened in the customer organization. */
export function AuditPage() {
  return <SignedInOnly>{() => <AuditTrailPage />}</SignedInOnly>;
}
