import { Navigate, useParams } from '@tanstack/react-router';

/** The portal's own address leads to its first place. */
export function PartnerPortalHome() {
  const { organizationId } = useParams({ strict: false });
  return <Navigate to={`/partner/${organizationId}/getting-started`} replace />;
}
