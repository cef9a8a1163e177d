/** Letters that have no separate accent; the database's `unaccent` writes them in the same way. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Legal forms by their letters: "S.p.A." and "SpA" are both "spa", "Sp. z o.o." is "spzoo". */
const LEGAL_FORMS = new Set(
  (
    'inc incorporated corp corporation co company companies cos ltd limited llc lllp llp lp plc pllc pc ' +
    'nv na npo pty pte pvt private prc proprietary sdn bhd tbk cic cio dac clg uc ulc gp gmbh mbh ggmbh ' +
    'ag kg kgaa ohg gbr ug ev eg ek gesmbh haftungsbeschrankt se sce sa sas sasu sarl eurl sci snc ' +
    'scs sca gie srl srls spa sapa scarl scrl scpa sl slu sau sll sccl bv cv vof bvba nvsa cvba sprl ' +
    'vzw asbl comm as asa ans da enk aps is ivs ks ps ab hb kb oy oyj ky ry hf ehf slf doo dooel dd ad ' +
    'ead ood eood jdoo kd sp zoo spzoo spolkazoo spolkaakcyjna spk sro vos kft zrt nyrt rt bt kkt scsrl ' +
    'ou tu uab sia ooo oao zao pao pjsc ojsc cjsc jsc tov too fop lda ltda eireli epp me unipessoal ' +
    'sadecv sdecv sderl sderldecv sapidecv sab sabdecv sac saa eirl ae ee oe epe ike ltdsti sti sirketi ' +
    'kk gk yk kabushikikaisha kabushikigaisha godokaisha wll bsc fze fzco fzllc fzc est psc saog saoc ' +
    'sal offshore'
  ).split(' '),
);
/** Legal forms that are written before the name. */
export const LEADING_FORMS = ['pt', 'ooo', 'oao', 'zao', 'pao', 'pjsc', 'uab', 'sia'];
const LONGEST_FORM = 7;
const JOINING = new Set(['and', 'und', 'et', 'the']);

/** Words as people compare them, like the database's `searchable`: accents, case and punctuation do not count. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words by which a company is known: "The Contoso Group S.p.A." is "contoso group". Never empty unless the name is. */
export function coreName(name: string): string {
  const words = plainWords(name);
  const known = withoutJoining(withoutFormsBefore(withoutFormsBehind(words)));
  return (known.length > 0 ? known : words).join(' ');
}

function withoutFormsBehind(words: readonly string[]): string[] {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    if (LEGAL_FORMS.has(words.slice(-length).join(''))) return withoutFormsBehind(words.slice(0, -length));
  }
  return [...words];
}

const withoutFormsBefore = (words: readonly string[]): string[] =>
  words.length > 1 && LEADING_FORMS.includes(words[0] ?? '') ? words.slice(1) : [...words];

const withoutJoining = (words: readonly string[]) => words.filter((word) => !JOINING.has(word));

/** How much two company names resemble each other: 1 the same but for legal form, accents and case; 0 nothing in common. */
export function nameResemblance(one: string, other: string): number {
  const [first, second] = [coreName(one), coreName(other)];
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  if (first.replaceAll(' ', '') === second.replaceAll(' ', '')) return RUN_TOGETHER;
  return Math.max(sharedTrigrams(first, second), contained(first, second));
}

/** The same letters, with other spaces between: "Fourth Coffee" and "FourthCoffee". */
const RUN_TOGETHER = 0.95;

/** One name is a part of the other: "Contoso" and "Contoso Deutschland". */
const PART_OF = 0.7;
function contained(one: string, other: string): number {
  const [short, long] = [new Set(one.split(' ')), new Set(other.split(' '))].sort((a, b) => a.size - b.size);
  if (!short || !long || Math.max(...[...short].map((word) => word.length)) < 3) return 0;
  return [...short].every((word) => long.has(word)) ? PART_OF : 0;
}

/** Trigrams as `pg_trgm` counts them: shared ones among all of both. */
function sharedTrigrams(one: string, other: string): number {
  const [first, second] = [trigrams(one), trigrams(other)];
  const shared = [...first].filter((trigram) => second.has(trigram)).length;
  return shared / (first.size + second.size - shared);
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(' ')) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}
