/**
 * Where people may be sent on a broker's word (OSB API, `dashboard_url`): https, or http to hosts that the operator allows
 * by name. The installation itself never asks there.
 */
export function dashboardAddress(
  told: string | null | undefined,
  hostsWithoutTls: readonly string[],
): string | null {
  if (!told || !URL.canParse(told)) return null;
  const { protocol, hostname, username, password, href } = new URL(told);
  if (username !== '' || password !== '') return null;
  const allowed = protocol === 'https:' || (protocol === 'http:' && hostsWithoutTls.includes(hostname));
  return allowed ? href : null;
}
