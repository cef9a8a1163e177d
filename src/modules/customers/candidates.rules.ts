import { coreName, nameResemblance } from '../../kernel/company-names.ts';
import type { Sentences } from '../../kernel/decisions.ts';

/** What is known of a company that somebody is about to enrol; what is not known is empty. */
export type Wanted = {
  name: string;
  number: string;
  country: string;
  city: string;
  signInName: string;
  contactEmail: string;
};

/** A customer of the partner, or an account of its own in the registry, that may be the same company. */
export type Known = Omit<Wanted, 'contactEmail'>;

export type Likeness =
  | 'same-number'
  | 'same-name'
  | 'similar-name'
  | 'same-administrator'
  | 'same-domain'
  | 'same-city'
  | 'same-country';

/** Strong: creating needs a deliberate word. Possible: worth a look. */
export type Judgement = { strength: 'strong' | 'possible'; score: number; because: Likeness[] };

/** From here on two names resemble each other. */
const SIMILAR = 0.42;
const WEIGHTS: Record<Likeness, number> = {
  'same-number': 8,
  'same-name': 4,
  'similar-name': 2,
  'same-administrator': 2,
  'same-domain': 1,
  'same-city': 0.5,
  'same-country': 0.25,
};

/** Addresses there belong to people, not to companies. */
const MAIL_FOR_EVERYBODY = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com gmx.de ' +
    'gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru yandex.ru proton.me protonmail.com ' +
    'orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it sapo.pt uol.com.br bol.com.br qq.com 163.com 126.com'
  ).split(' '),
);

/** The part of an address behind the sign, when it is a company's own. */
export function companyDomain(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return address.includes('@') && !MAIL_FOR_EVERYBODY.has(domain) ? domain : '';
}

const MOST_WORDS = 3;
/** Three signs of a word are the least that the index of fragments can find. */
const SHORTEST = 3;

/**
 * What to look for inside of words: the longest words of the name, and of each both halves, for a slip of the pen spares one
 * of them. At most nine pieces, whatever the name.
 */
export function piecesOf(name: string): string[] {
  const words = [...new Set(coreName(name).split(' '))].filter((word) => word.length >= SHORTEST);
  const longest = words.sort((one, other) => other.length - one.length).slice(0, MOST_WORDS);
  return longest.flatMap((word) => {
    const half = Math.ceil(word.length / 2);
    return half < SHORTEST ? [word] : [word, word.slice(0, half), word.slice(-half)];
  });
}

/**
 * Whether a known company may be the one that is wanted, and why; undefined when nothing but the place is the same. Strong
 * is the same number, or the same name (legal form, accents and case aside) in the same country/region.
 */
export function judgeCandidate(wanted: Wanted, known: Known): Judgement | undefined {
  const because: Likeness[] = [];
  const alike = wanted.name === '' ? 0 : nameResemblance(wanted.name, known.name);
  if (wanted.number !== '' && wanted.number === known.number) because.push('same-number');
  if (alike === 1) because.push('same-name');
  else if (alike >= SIMILAR) because.push('similar-name');
  if (wanted.signInName !== '' && wanted.signInName === known.signInName) because.push('same-administrator');
  else if (sharesDomain(wanted, known)) because.push('same-domain');
  if (because.length === 0) return undefined;

  const sameCountry = wanted.country === known.country;
  const sameCity = wanted.city !== '' && coreName(wanted.city) === coreName(known.city);
  if (sameCity && (sameCountry || wanted.country === '')) because.push('same-city');
  if (sameCountry) because.push('same-country');
  const sameCompany = because.includes('same-name') && (sameCountry || wanted.country === '');
  return {
    strength: sameCompany || because.includes('same-number') ? 'strong' : 'possible',
    score: alike + because.reduce((sum, likeness) => sum + WEIGHTS[likeness], 0),
    because,
  };
}

function sharesDomain(wanted: Wanted, known: Known): boolean {
  const domain = companyDomain(known.signInName);
  return domain !== '' && [wanted.signInName, wanted.contactEmail].map(companyDomain).includes(domain);
}

/** Why a candidate resembles what is wanted, in the words that page and API show. */
export const LIKENESS_WORDS: Record<Likeness, string> = {
  'same-number': 'The same customer account number',
  'same-name': 'The same name, but for legal form, accents and case',
  'similar-name': 'A similar name',
  'same-administrator': 'The same administrator account',
  'same-domain': 'An administrator of the same mail domain',
  'same-city': 'The same city',
  'same-country': 'The same country/region',
};

export const DUPLICATE_SENTENCES: Sentences<'may-be-duplicate'> = {
  'may-be-duplicate': {
    sentence: 'This company seems to be in your list, or in the registry, already.',
    remedy: 'Open the one that is shown and go on there; or create it anyway, when it is another company.',
    who: 'You',
  },
};
