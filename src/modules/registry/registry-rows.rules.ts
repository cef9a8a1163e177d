import { countryCode, splitHeadquarters } from './registry-headquarters.rules.ts';
import { LAYOUT_HEADINGS, type RegistryLayout, type RowRefusal } from './registry-import.rules.ts';

/** A good row. Fields that its kind of record does not have are empty. */
export type RegistryRow = {
  record: 'partner' | 'sign-in' | 'customer';
  /** What makes the record one and the same: its number, or sign-in name and partner together. */
  key: string;
  number: string;
  name: string;
  street: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  industry: string;
  /** Empty where the import deals the partner of record out. */
  partnerNumber: string;
  plan: 'enhancement' | 'none';
  signInName: string;
  certified: boolean;
  addendumSigned: boolean;
};

export type WrongField = { field: string; value: string; reason: RowRefusal; sentence?: string };
export type CheckedRow = { row: RegistryRow } | { wrong: WrongField };

const LIMITS: Record<string, number> = {
  number: 20,
  name: 200,
  street: 200,
  city: 100,
  state: 100,
  postal_code: 20,
  industry: 100,
  partner_number: 20,
  sign_in_name: 254,
  Security: 200,
  'GICS Sector': 100,
};
const CONTROL = /\p{Cc}/u;
/** A hyphen begins names too; with what a formula needs behind it, it begins a formula. */
const FORMULA = /^(?:[=+@]|-.*[=|!(])/;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CIK = /^\d{1,10}$/;
const YES_NO: Record<string, boolean> = {
  yes: true,
  true: true,
  '1': true,
  no: false,
  false: false,
  '0': false,
  '': false,
};

const EMPTY = {
  number: '',
  name: '',
  street: '',
  city: '',
  state: '',
  postalCode: '',
  country: '',
  industry: '',
  partnerNumber: '',
  plan: 'none',
  signInName: '',
  certified: false,
  addendumSigned: false,
} as const satisfies Omit<RegistryRow, 'record' | 'key'>;

/** Checks one row, its cells trimmed and in the order of the layout. The first wrong field is named. */
export function checkRow(layout: RegistryLayout, cells: readonly string[]): CheckedRow {
  const wrong = wrongText(LAYOUT_HEADINGS[layout], cells);
  if (wrong) return { wrong };
  return layout === 'portico' ? checkPorticoRow(cells) : checkCompany(cells);
}

function wrongText(headings: readonly string[], cells: readonly string[]): WrongField | undefined {
  for (const [place, field] of headings.entries()) {
    const value = cells[place] ?? '';
    if (value === '') continue;
    if (CONTROL.test(value)) return { field, value, reason: 'control-character' };
    if (FORMULA.test(value)) return { field, value, reason: 'looks-like-a-formula' };
    const limit = LIMITS[field];
    if (limit !== undefined && value.length > limit) {
      const sentence = `This text has ${value.length} characters; at most ${limit} fit.`;
      return { field, value, reason: 'too-long', sentence };
    }
  }
  return undefined;
}

function checkPorticoRow(cells: readonly string[]): CheckedRow {
  const [record = '', number = '', name = '', street = '', city = '', state = '', postalCode = ''] = cells;
  const [country = '', industry = '', partnerNumber = '', plan = '', signInName = ''] = cells.slice(7);
  const [certified = '', addendumSigned = ''] = cells.slice(12);
  switch (record.toLowerCase()) {
    case 'partner':
      return checkPartner({ number, name, country, certified, addendumSigned });
    case 'sign-in':
      return checkSignIn({ partnerNumber, signInName });
    case 'customer': {
      const address = { street, city, state, postalCode, country };
      return checkCustomer({ number, name, ...address, industry, partnerNumber, plan });
    }
    default:
      return { wrong: { field: 'record', value: record, reason: 'unknown-record' } };
  }
}

type Written<Fields extends string> = Record<Fields, string>;

function checkPartner(
  written: Written<'number' | 'name' | 'country' | 'certified' | 'addendumSigned'>,
): CheckedRow {
  const { number, name } = written;
  const missing = firstMissing({ number, name, country: written.country });
  if (missing) return missing;
  const country = countryCode(written.country);
  if (!country) return wrong('country', written.country, 'unknown-country');
  const certified = YES_NO[written.certified.toLowerCase()];
  if (certified === undefined) return wrong('certified', written.certified, 'bad-yes-no');
  const addendumSigned = YES_NO[written.addendumSigned.toLowerCase()];
  if (addendumSigned === undefined) return wrong('addendum_signed', written.addendumSigned, 'bad-yes-no');
  return {
    row: { ...EMPTY, record: 'partner', key: number, number, name, country, certified, addendumSigned },
  };
}

function checkSignIn({ partnerNumber, ...written }: Written<'partnerNumber' | 'signInName'>): CheckedRow {
  const missing = firstMissing({ partner_number: partnerNumber, sign_in_name: written.signInName });
  if (missing) return missing;
  const signInName = written.signInName.toLowerCase();
  if (!ADDRESS.test(signInName)) return wrong('sign_in_name', written.signInName, 'bad-sign-in-name');
  return {
    row: { ...EMPTY, record: 'sign-in', key: `${signInName} ${partnerNumber}`, partnerNumber, signInName },
  };
}

type CustomerFields = 'number' | 'name' | 'street' | 'city' | 'state' | 'postalCode' | 'country' | 'industry';

function checkCustomer(written: Written<CustomerFields | 'partnerNumber' | 'plan'>): CheckedRow {
  const { number, name, partnerNumber } = written;
  const missing = firstMissing({ number, name, country: written.country, partner_number: partnerNumber });
  if (missing) return missing;
  const country = countryCode(written.country);
  if (!country) return wrong('country', written.country, 'unknown-country');
  const plan = written.plan.toLowerCase() || 'none';
  if (plan !== 'enhancement' && plan !== 'none') return wrong('plan', written.plan, 'unknown-plan');
  return { row: { ...EMPTY, ...written, record: 'customer', key: number, country, plan } };
}

/** A company of the S&P 500 as a customer: CIK is its number, it has a plan, its partner is dealt out. */
function checkCompany(cells: readonly string[]): CheckedRow {
  const [, name = '', industry = '', , headquarters = '', , number = ''] = cells;
  const missing = firstMissing({ CIK: number, Security: name, 'Headquarters Location': headquarters });
  if (missing) return missing;
  if (!CIK.test(number)) return wrong('CIK', number, 'bad-number');
  const place = splitHeadquarters(headquarters);
  if (!place) return wrong('Headquarters Location', headquarters, 'unknown-country');
  return {
    row: { ...EMPTY, ...place, record: 'customer', key: number, number, name, industry, plan: 'enhancement' },
  };
}

function firstMissing(written: Record<string, string>): { wrong: WrongField } | undefined {
  for (const field in written) if (written[field] === '') return wrong(field, '', 'missing');
  return undefined;
}

const wrong = (field: string, value: string, reason: RowRefusal) => ({ wrong: { field, value, reason } });
