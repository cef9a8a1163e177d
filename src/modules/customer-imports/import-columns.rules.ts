/** What a column of the file can be, in the order of the template; labels as the specification spells them. */
export const IMPORT_FIELDS = [
  'reference',
  'number',
  'name',
  'street',
  'city',
  'state',
  'postalCode',
  'country',
  'phone',
  'industry',
  'firstName',
  'lastName',
  'signInName',
  'contactEmail',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Field → place of its column, from 0. What is not in it is not in the file. */
export type Mapping = Partial<Record<ImportField, number>>;

export const FIELD_LABELS: Record<ImportField, string> = {
  reference: 'Reference',
  number: 'Customer account number',
  name: 'Name',
  street: 'Street',
  city: 'City',
  state: 'State/province',
  postalCode: 'Postal code',
  country: 'Country/region',
  phone: 'Telephone',
  industry: 'Industry',
  firstName: 'First name',
  lastName: 'Last name',
  signInName: 'Sign-in account',
  contactEmail: 'Contact email address',
};

/** What a file of failed rows puts before each row; passed over when the mended file comes back. */
export const PROBLEM_HEADINGS = ['Problem line', 'Problem column', 'Problem', 'What to do'] as const;

/** Other spellings, as people write them above their columns. */
const SPELLINGS: Record<ImportField, string> = {
  reference:
    'ref|our reference|external reference|external id|external key|id|key|code|symbol|customer id|customer code|client id|crm id|account id|referenz|kundenreferenz|référence|referencia|riferimento',
  number:
    'account number|customer number|customer no|customer account no|account no|voice number|number|no|nr|cik|kundennummer|kunden nr|debitorennummer|debitor|numéro de client|número de cliente|numero cliente|broj kupca',
  name: 'company|company name|customer|customer name|organization|organization name|organisation|account name|account|business name|security|firma|firmenname|unternehmen|kunde|société|entreprise|raison sociale|empresa|razón social|azienda|ragione sociale|bedrijf|tvrtka',
  street:
    'address|street address|address 1|address line 1|street 1|straße|strasse|adresse|anschrift|rue|dirección|calle|indirizzo|via|straat|ulica',
  city: 'town|place|locality|headquarters|ort|stadt|ville|ciudad|localidad|città|plaats|grad|mjesto',
  state:
    'state|province|region|county|state or province|bundesland|kanton|département|provincia|estado|provincie|županija',
  postalCode:
    'zip|zip code|postcode|post code|postal|plz|postleitzahl|code postal|código postal|cp|cap|poštanski broj',
  country:
    'country|country code|country/region|country region|land|pays|país|paese|nation|zemlja|država|country or region',
  phone: 'phone|phone number|telephone|telephone number|tel|telefon|téléphone|teléfono|telefono',
  industry:
    'sector|branch|line of business|gics sector|branche|secteur|sector de actividad|settore|djelatnost',
  firstName:
    'given name|forename|administrator first name|contact first name|vorname|prénom|nombre|nome|voornaam|ime',
  lastName:
    'surname|family name|administrator last name|contact last name|nachname|familienname|nom|apellido|apellidos|cognome|achternaam|prezime',
  signInName:
    'account of the administrator|sign-in name|sign in name|sign in|login|user name|username|upn|user principal name|administrator|administrator account|administrator email|administrator e-mail|anmeldename|benutzername|identifiant|usuario',
  contactEmail:
    'contact e-mail|contact email|contact e-mail address|e-mail|email|e-mail address|email address|mail|notifications|e-mail-adresse|courriel|correo|correo electrónico|posta elettronica',
};

/** Letters and digits only, without accents and case: "ZIP-Code *" and "zip code" are one. */
export const plainHeading = (heading: string) =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const FIELD_BY_HEADING = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [field, FIELD_LABELS[field], ...SPELLINGS[field].split('|')].map(
      (heading) => [plainHeading(heading), field] as const,
    ),
  ),
);
const PASSED_OVER = new Set<string>(PROBLEM_HEADINGS.map(plainHeading));

/** Which column is which, by its heading; of two columns that could be one field, the first counts. */
export function suggestMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const [place, heading] of headings.entries()) {
    const plain = plainHeading(heading);
    const field = PASSED_OVER.has(plain) ? undefined : FIELD_BY_HEADING.get(plain);
    if (field && mapping[field] === undefined) mapping[field] = place;
  }
  return mapping;
}

/** How far down the headings are looked for: a title, a date and a remark may stand above them. */
export const TITLE_ROWS = 10;

/** Which of a file's first rows has the headings: the one that names most fields; where none does, the first of several cells. */
export function placeOfHeadings(rows: readonly (readonly string[])[]): number {
  const looked = rows.slice(0, TITLE_ROWS);
  const named = looked.map((cells) => Object.keys(suggestMapping(cells)).length);
  const most = Math.max(0, ...named);
  return most > 0 ? named.indexOf(most) : firstOfSeveral(looked);
}

const firstOfSeveral = (rows: readonly (readonly string[])[]) =>
  Math.max(
    0,
    rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1),
  );

export const passedOver = (heading: string) => PASSED_OVER.has(plainHeading(heading));

/** What a field is called in this file: as its heading says, or as we do where the file does not have it. */
export function columnName(
  field: ImportField,
  file: { mapping: Mapping; headings: readonly string[] },
): string {
  const place = file.mapping[field];
  return (place === undefined ? undefined : file.headings[place]) || FIELD_LABELS[field];
}

export type MappingRefusal = 'no-key' | 'column-twice' | 'no-such-column';

/** Rows can be told apart by their name or their customer account number, and a column is one thing. */
export function decideMapping(
  mapping: Mapping,
  columns: number,
): { allowed: true } | { allowed: false; reason: MappingRefusal } {
  const places = Object.values(mapping);
  if (places.some((place) => place >= columns)) return { allowed: false, reason: 'no-such-column' };
  if (new Set(places).size < places.length) return { allowed: false, reason: 'column-twice' };
  const known = mapping.name !== undefined || mapping.number !== undefined;
  return known ? { allowed: true } : { allowed: false, reason: 'no-key' };
}
