import { SaxesParser } from 'saxes';
import { ListAssembly, type ReadField } from './list-assembly.ts';
import type { NamedText, PackageDocument, PackageList } from './package-document.rules.ts';
import type { Finding } from './package-findings.rules.ts';
import { PackageRefusedError } from './package-refusals.rules.ts';
import type { PackageEncoding } from './package-unpacking.ts';
import { isBlankText } from './xml-text.rules.ts';

type Saxes = SaxesParser<{ xmlns: false; defaultXMLVersion: '1.0'; forceXMLVersion: true }>;

const listDepth = 2;
const childDepth = 3;
const fieldDepth = 4;

/** Turns the text of a package, piece by piece, into a document. Throws PackageRefusedError. */
export class PackageParser {
  readonly #saxes: Saxes = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  readonly #mostElements: number;
  readonly #report: (finding: Finding) => void;
  readonly #lists: PackageList[] = [];
  #attributes: readonly NamedText[] = [];
  #list: ListAssembly | undefined;
  #fields: ReadField[] = [];
  #text = '';
  #fieldAttributes: readonly NamedText[] = [];
  #elements = 0;
  #depth = 0;
  #skipFrom: number | undefined;

  constructor(mostElements: number, encoding: () => PackageEncoding, report: (finding: Finding) => void) {
    this.#mostElements = mostElements;
    this.#report = report;
    this.#saxes.on('xmldecl', (declaration) => refuseOtherEncoding(declaration.encoding, encoding()));
    this.#saxes.on('doctype', () => refuse('document-type', 'The document declares a document type.'));
    this.#saxes.on('error', (error) => refuseBrokenXml(error));
    this.#saxes.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#saxes.on('closetag', (tag) => this.#close(tag.name));
    this.#saxes.on('text', (text) => this.#addText(text));
    this.#saxes.on('cdata', (text) => this.#addText(text));
  }

  write(text: string): void {
    this.#saxes.write(text);
  }

  finish(): PackageDocument {
    this.#saxes.close();
    return { attributes: this.#attributes, lists: this.#lists };
  }

  /** Elements and attributes of a localised file that begin with `_loc` are passed over with all they hold. */
  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#spend(1);
    this.#refuseMixedText(name);
    this.#depth += 1;
    if (this.#depth > 1 && name.startsWith('_loc')) this.#skipFrom ??= this.#depth;
    if (this.#skipFrom === undefined) this.#enter(name, attributes);
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = '';
    if (this.#depth > fieldDepth)
      refuse('wrong-structure', `The element ${name} stands inside a field${this.#place()}.`);
    if (this.#depth === fieldDepth) this.#fieldAttributes = namedTexts(attributes);
    else if (this.#depth === childDepth) this.#fields = [];
    else if (this.#depth === listDepth)
      this.#list = new ListAssembly(name, (missing) => this.#spend(missing), this.#report);
    else this.#enterRoot(name, attributes);
  }

  #enterRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'DataList')
      refuse('wrong-root', `The document begins with ${name}; a package begins with DataList.`);
    this.#attributes = namedTexts(attributes);
  }

  #close(name: string): void {
    if (this.#skipFrom === undefined) this.#leave(name);
    if (this.#skipFrom === this.#depth) this.#skipFrom = undefined;
    this.#depth -= 1;
  }

  #leave(name: string): void {
    if (this.#depth === fieldDepth) {
      this.#fields.push({ name, attributes: this.#fieldAttributes, value: this.#text });
    } else {
      if (this.#depth !== childDepth || this.#fields.length > 0) this.#refuseMixedText(name);
      if (this.#depth === childDepth) this.#list?.add({ name, text: this.#text, fields: this.#fields });
      if (this.#depth === listDepth && this.#list) this.#lists.push(this.#list.finish());
    }
    this.#text = '';
  }

  #spend(elements: number): void {
    this.#elements += elements;
    if (this.#elements <= this.#mostElements) return;
    refuse('too-many-elements', `The document has more than ${this.#mostElements} elements.`);
  }

  #addText(text: string): void {
    if (this.#skipFrom === undefined) this.#text += text;
  }

  #refuseMixedText(name: string): void {
    if (this.#skipFrom !== undefined || this.#depth === fieldDepth || isBlankText(this.#text)) return;
    refuse('wrong-structure', `There is text between elements, near ${name}${this.#place()}.`);
  }

  #place(): string {
    return ` in line ${this.#saxes.line}`;
  }
}

const noAttributes: readonly NamedText[] = [];

function namedTexts(attributes: Readonly<Record<string, string>>): readonly NamedText[] {
  const kept = Object.entries(attributes).filter(([name]) => !name.startsWith('_loc'));
  return kept.length === 0 ? noAttributes : kept.map(([name, value]) => ({ name, value }));
}

function refuseOtherEncoding(declared: string | undefined, found: PackageEncoding): void {
  const name = (declared ?? 'utf-8').toLowerCase();
  if (!/^utf-(8|16(le|be)?)$/.test(name))
    refuse('unsupported-encoding', `The document is in the encoding ${declared}.`);
  if (declared === undefined || name === found || (name === 'utf-16' && found !== 'utf-8')) return;
  refuse(
    'contradicting-encoding',
    `The first line says ${declared}, but the document is saved as ${found.toUpperCase()}.`,
  );
}

function refuseBrokenXml(error: Error): never {
  const [, line, column, what = error.message] = /^(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
  const where = line === undefined ? '' : ` in line ${line}, column ${column}`;
  if (what.startsWith('undefined entity'))
    refuse('document-type', `The document uses an entity that XML does not have${where}.`);
  refuse('broken-xml', `The document is not well-formed XML${where}: ${what.slice(0, 200)}`);
}

function refuse(code: ConstructorParameters<typeof PackageRefusedError>[0], sentence: string): never {
  throw new PackageRefusedError(code, sentence);
}
