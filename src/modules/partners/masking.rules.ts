import { maskedAddress } from '../../kernel/masking.ts';

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

/** "A•• L••••, a•••@contoso.example": an administrator as a colleague without access sees them (PP-8). */
export function maskedPerson(person: { name: string; address: string }): string {
  return `${maskedName(person.name)}, ${maskedAddress(person.address)}`;
}
