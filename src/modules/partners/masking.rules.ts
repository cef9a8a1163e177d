const HIDDEN = '•';

/** First letters only: enough for a colleague to recognise, too little for anybody else. */
function maskedName(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [first = '', ...rest] = [...word];
      return first + HIDDEN.repeat(Math.min(Math.max(rest.length, 2), 8));
    })
    .join(' ');
}

/** The address's first letter and its domain, for colleagues know their own domain. */
function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return HIDDEN.repeat(3);
  return `${[...address][0] ?? ''}${HIDDEN.repeat(3)}${address.slice(at)}`;
}

/** "A•• L••••, a•••@contoso.example": an administrator as a colleague without access sees them (PP-8). */
export function maskedPerson(person: { name: string; address: string }): string {
  return `${maskedName(person.name)}, ${maskedAddress(person.address)}`;
}
