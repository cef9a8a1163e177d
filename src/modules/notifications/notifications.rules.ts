import { forReader, momentForReader, type Reader } from '../../kernel/moments.ts';

/** What a mail says; it always goes out as text and as HTML with the same words. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  /** One thing to do. */
  action?: { label: string; url: string };
};

/** The letter with its moments in its reader's words. */
export const letterFor = ({ subject, paragraphs, action }: Letter, reader: Reader): Letter => ({
  subject: forReader(subject, reader),
  paragraphs: paragraphs.map((paragraph) => forReader(paragraph, reader)),
  ...(action ? { action } : {}),
});

/** What an organization's own address reads in the place of administrators who are not there any more. */
export const withoutAdministrator = (letter: Letter): Letter => ({
  ...letter,
  paragraphs: [
    'Your organization has no administrator any more, so this goes to its own address alone. Nobody can act on it or manage people until there is one: ask Support to name a new administrator.',
    ...letter.paragraphs,
  ],
});

/** The letter as a sandbox catches it: nobody takes it for a real one. */
export const letterOfSandbox = ({ subject, paragraphs, action }: Letter, name: string, at: Date): Letter => ({
  subject: `[Sandbox] ${subject}`,
  paragraphs: [
    `This mail is of ${oneLine(name)}, whose clock says ${momentForReader(at)}. It went to nobody.`,
    ...paragraphs,
  ],
  ...(action ? { action } : {}),
});

const FOR_ORGANIZATIONS = [
  'life-',
  'partner-change',
  'provisioning-',
  'program-key',
  'support-partner',
  'grant-',
];
/** What asks one named person to decide, by a link that is theirs. */
const FOR_ONE_PERSON = ['grant-proposed', 'grant-amendment-proposed'];

/** Whether a kind of mail tells an organization something, whoever its administrators are. */
export const isForTheOrganization = (kind: string): boolean =>
  FOR_ORGANIZATIONS.some((start) => kind.startsWith(start)) && !FOR_ONE_PERSON.includes(kind);

/** A mail as it was queued: what goes out, and nothing of how it went. */
export type QueuedMail = {
  id: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
};

const HTML_SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => HTML_SIGNS[sign] ?? sign);

/** A header line that a name with line breaks cannot split. */
export const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ').trim();

export function letterAsText({ paragraphs, action }: Letter, sender: string): string {
  const lines = [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `— ${sender}`];
  return `${lines.join('\n\n')}\n`;
}

export function letterAsHtml({ subject, paragraphs, action }: Letter, sender: string): string {
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
  const link = action
    ? `<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>\n<p>${escapeHtml(action.url)}</p>`
    : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(subject))}</title></head>
<body>
${body}
${link}
<p>— ${escapeHtml(sender)}</p>
</body></html>
`;
}

/** Made from the mail's own id: a mail that goes out twice carries the same one. */
export function messageIdOf(mailId: string, mailFrom: string): string {
  const host = /@([^\s@<>]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
  return `<${mailId}@${host}>`;
}
