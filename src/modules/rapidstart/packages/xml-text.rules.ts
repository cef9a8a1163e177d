const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};
const attributeEscapes: Readonly<Record<string, string>> = {
  ...textEscapes,
  '"': '&quot;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot carry
const neverInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** The text of an element: quotes and line feeds stay, a carriage return becomes a reference. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (sign) => textEscapes[sign] ?? sign) : text;
}

/** The text of an attribute, to stand between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => attributeEscapes[sign] ?? sign);
}

/** The first character that XML cannot carry, written as `U+0007`, or undefined when there is none. */
export function characterXmlCannotCarry(text: string): string | undefined {
  const found = neverInXml.exec(text)?.[0];
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a text is empty to a reader: nothing, or only blanks, tabs and line ends. */
export function isBlankText(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
