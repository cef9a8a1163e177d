import {
  allow,
  type Decision,
  type Explanation,
  explain,
  refuse,
  type Sentences,
} from '../../kernel/decisions.ts';
import type { OrganizationKind } from '../../kernel/permissions.ts';

/** In the order in which people read them. */
export const AGREEMENT_KINDS = ['terms', 'partner-terms', 'privacy'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Whom a version concerns. */
export const AUDIENCES = ['partner', 'customer'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One text of a version: every language of it has an id of its own. */
export type AgreementText = {
  id: string;
  kind: AgreementKind;
  version: string;
  language: string;
  /** ISO date. */
  effectiveFrom: string;
  audiences: Audience[];
  mustAccept: boolean;
};

/** The agreements that are in force and were not accepted yet (PP-61). */
export function missingAgreements<Agreement extends { id: string }>(
  inForce: Agreement[],
  acceptedIds: string[],
): Agreement[] {
  return inForce.filter(({ id }) => !acceptedIds.includes(id));
}

type Reading = { today: string; language: string };

/** The versions of one kind that have come into force for an audience, the oldest first; each with its languages. */
function historyOf<Text extends AgreementText>(
  texts: Text[],
  kind: AgreementKind,
  audience: Audience,
  today: string,
): Text[][] {
  const versions = new Map<string, Text[]>();
  for (const text of texts) {
    if (text.kind !== kind || text.effectiveFrom > today || !text.audiences.includes(audience)) continue;
    versions.set(text.version, [...(versions.get(text.version) ?? []), text]);
  }
  const dateOf = (version: Text[]) => version[0]?.effectiveFrom ?? '';
  return [...versions.values()].sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
}

/** The text in this language, or in English, or in whatever there is. */
function textIn<Text extends AgreementText>(language: string, version: Text[] | undefined): Text | undefined {
  const find = (wanted: string) => version?.find((text) => text.language === wanted);
  return find(language) ?? find('en') ?? version?.[0];
}

/** What holds today for an audience: of each kind the newest version, in the reader's language (PP-61). */
export function agreementsInForce<Text extends AgreementText>(
  texts: Text[],
  audience: Audience,
  { today, language }: Reading,
): Text[] {
  return AGREEMENT_KINDS.flatMap((kind) => {
    const newest = textIn(language, historyOf(texts, kind, audience, today).at(-1));
    return newest ? [newest] : [];
  });
}

export type Asked<Text> = {
  agreement: Text;
  /** What the organization accepted last; undefined when it has accepted nothing of this kind. */
  previous: Text | undefined;
};

/**
 * What an organization has to accept: of each kind the newest version, as soon as one that must be accepted has come
 * since the version that it accepted. The vendor accepts nothing.
 */
export function agreementsDue<Text extends AgreementText>(
  audience: OrganizationKind,
  texts: Text[],
  acceptedIds: string[],
  { today, language }: Reading,
): Asked<Text>[] {
  if (audience === 'vendor') return [];
  return AGREEMENT_KINDS.flatMap((kind) => {
    const history = historyOf(texts, kind, audience, today);
    const accepted = history.findLastIndex((version) => version.some(({ id }) => acceptedIds.includes(id)));
    const since = history.slice(accepted + 1);
    const agreement = textIn(language, since.at(-1));
    if (!agreement || !since.some((version) => version.some(({ mustAccept }) => mustAccept))) return [];
    return [{ agreement, previous: textIn(agreement.language, history[accepted]) }];
  });
}

/** An administrator is asked for all that is due, before going on. One accepts for everybody; nobody else is asked. */
export function agreementsAskedOf<Text extends AgreementText>(
  person: { organizationKind: OrganizationKind; roles: string[] },
  texts: Text[],
  acceptedIds: string[],
  reading: Reading,
): Asked<Text>[] {
  if (!person.roles.includes('administrator')) return [];
  return agreementsDue(person.organizationKind, texts, acceptedIds, reading);
}

/** While something is due, nobody of the organization changes anything; reading goes on. */
export function decideWriting(due: readonly Asked<unknown>[]): Decision<'agreement-required'> {
  return due.length > 0 ? refuse('agreement-required') : allow;
}

/** Which agreements stand before a change, and who accepts them: the reader, or an administrator who can be asked. */
export function explainWriting(
  due: readonly Asked<{ title: string; version: string }>[],
  reader: { organizationName: string; roles: readonly string[] },
): Explanation<'agreement-required'> {
  const { organizationName, roles } = reader;
  const names = due.map(({ agreement: { title, version } }) => `${title}, version ${version}`).join('; ');
  const administrator = roles.includes('administrator');
  return {
    reason: 'agreement-required',
    sentence: `${organizationName} has to accept this before anything is changed: ${names}.`,
    remedy: administrator
      ? 'Read and accept it; it stands in the place of every page of the organization.'
      : 'An administrator reads and accepts it, once for everybody. Until then everything can be read.',
    who: administrator ? 'You' : `An administrator of ${organizationName}`,
    ...(administrator ? {} : { ask: 'administrators' }),
  };
}

export type AcceptingRefusal = 'nothing-asked' | 'agreements-missing' | 'not-asked';

/** All that is asked is accepted together; a version counts in whichever language it was read. */
export function decideAccepting(
  asked: Asked<AgreementText>[],
  wanted: AgreementText[],
): Decision<AcceptingRefusal> {
  if (asked.length === 0) return refuse('nothing-asked');
  const isSame = (a: AgreementText, b: AgreementText) => a.kind === b.kind && a.version === b.version;
  if (wanted.some((text) => !asked.some(({ agreement }) => isSame(agreement, text))))
    return refuse('not-asked');
  const complete = asked.every(({ agreement }) => wanted.some((text) => isSame(agreement, text)));
  return complete ? allow : refuse('agreements-missing');
}

export type PublishingRefusal =
  | 'version-exists'
  | 'in-the-past'
  | 'not-the-newest'
  | 'differs-from-its-version';

type New = Omit<AgreementText, 'id'>;

/** A version is published once, takes effect from today on, and after every other of its kind; its translations agree with it. */
export function decidePublishing(
  wanted: New,
  existing: AgreementText[],
  today: string,
): Decision<PublishingRefusal> {
  const ofKind = existing.filter(({ kind }) => kind === wanted.kind);
  const siblings = ofKind.filter(({ version }) => version === wanted.version);
  if (siblings.some(({ language }) => language === wanted.language)) return refuse('version-exists');
  if (siblings.length > 0) {
    return siblings.every((text) => agree(text, wanted)) ? allow : refuse('differs-from-its-version');
  }
  if (wanted.effectiveFrom < today) return refuse('in-the-past');
  return ofKind.every(({ effectiveFrom }) => effectiveFrom < wanted.effectiveFrom)
    ? allow
    : refuse('not-the-newest');
}

const agree = (a: New, b: New) =>
  a.effectiveFrom === b.effectiveFrom &&
  a.mustAccept === b.mustAccept &&
  AUDIENCES.every((audience) => a.audiences.includes(audience) === b.audiences.includes(audience));

const SENTENCES: Sentences<AcceptingRefusal | PublishingRefusal> = {
  'nothing-asked': {
    sentence: 'Nothing waits to be accepted by your organization.',
    remedy: 'Go on; a colleague has accepted it, or it was accepted before.',
    who: 'Nobody needs to do anything',
  },
  'agreements-missing': {
    sentence: 'Not everything that is asked was accepted.',
    remedy: 'Read and accept each of the agreements.',
    who: 'An administrator of your organization',
  },
  'not-asked': {
    sentence: 'One of these versions is not asked of your organization any more.',
    remedy: 'Read what is asked now, and accept that.',
    who: 'An administrator of your organization',
  },
  'version-exists': {
    sentence: 'This version is published already in this language. What people accepted never changes.',
    remedy: 'Give the text the next version number.',
    who: 'An operator',
  },
  'in-the-past': {
    sentence: 'A new version cannot take effect in the past.',
    remedy: 'Choose today or a later day.',
    who: 'An operator',
  },
  'not-the-newest': {
    sentence: 'Another version of this agreement takes effect on that day or later.',
    remedy: 'Choose a day after it.',
    who: 'An operator',
  },
  'differs-from-its-version': {
    sentence:
      'This version is published in another language with another date, for others, or with another word on accepting.',
    remedy: 'Use the same as in the other language, or the next version number.',
    who: 'An operator',
  },
};

export const explainAgreement = (reason: AcceptingRefusal | PublishingRefusal) => explain(SENTENCES, reason);
