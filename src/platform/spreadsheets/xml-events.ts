import { SaxesParser } from 'saxes';
import { spreadsheetRefused } from './file-refusals.ts';

export type XmlReader = {
  /** Names come without their prefix. */
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Feeds a part of a workbook to a reader; after each piece the caller may take what was read so far. */
export async function* xmlEvents(part: AsyncIterable<Buffer>, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let failure: Error | undefined;
  parser.on('error', (error) => {
    failure ??= error;
  });
  // A document type is where entity bombs live; no spreadsheet program writes one.
  parser.on('doctype', () => {
    failure ??= new Error('document type');
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(local(name), attributes));
  if (reader.text) parser.on('text', (text) => reader.text?.(text));
  if (reader.close) parser.on('closetag', ({ name }) => reader.close?.(local(name)));
  const write = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      failure ??= error;
    }
    if (failure) throw spreadsheetRefused('damaged-workbook');
  };
  for await (const piece of part) {
    write(() => parser.write(decoder.decode(piece, { stream: true })));
    yield;
  }
  write(() => parser.write(decoder.decode()).close());
  yield;
}

export async function readXml(part: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const _piece of xmlEvents(part, reader));
}
