const HIDDEN = '•';

/** The address's first letter and its domain, for colleagues know their own domain. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return HIDDEN.repeat(3);
  return `${[...address][0] ?? ''}${HIDDEN.repeat(3)}${address.slice(at)}`;
}
