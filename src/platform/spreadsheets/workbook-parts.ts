import { posix } from 'node:path';
import { type NumberFormat, numberFormat, unescapedText } from './cell-text.ts';
import { spreadsheetRefused } from './file-refusals.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { readXml, xmlEvents } from './xml-events.ts';

export type Workbook = {
  /** The first sheet that can be seen: the one that is read. */
  sheet: { name: string; part: string };
  otherSheets: string[];
  firstDay: 1900 | 1904;
  sharedTexts: string[];
  /** By style number of a cell. */
  formats: NumberFormat[];
};

/** Everything that a cell may point to: sheets, shared texts, number formats. Hidden sheets are never read. */
export async function readWorkbook(file: WorkbookPackage, textBytes: number): Promise<Workbook> {
  const targets = await relationships(file);
  const { sheets, firstDay } = await listSheets(file);
  const visible = sheets.filter(({ hidden, id }) => !hidden && targets.get(id)?.kind === 'worksheet');
  const [first, ...others] = visible;
  if (!first) throw spreadsheetRefused('no-visible-sheet');
  const part = (kind: string) => [...targets.values()].find((target) => target.kind === kind)?.part ?? '';
  return {
    sheet: { name: first.name, part: targets.get(first.id)?.part ?? '' },
    otherSheets: others.map(({ name }) => name),
    firstDay,
    sharedTexts: await sharedTexts(file, part('sharedStrings'), textBytes),
    formats: await cellFormats(file, part('styles')),
  };
}

async function relationships(file: WorkbookPackage) {
  const targets = new Map<string, { kind: string; part: string }>();
  await readXml(file.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      targets.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part });
    },
  });
  return targets;
}

async function listSheets(file: WorkbookPackage) {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let firstDay: 1900 | 1904 = 1900;
  await readXml(file.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) firstDay = 1904;
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes.name ?? '', id, hidden: /hidden/i.test(attributes.state ?? '') });
    },
  });
  return { sheets, firstDay };
}

async function sharedTexts(file: WorkbookPackage, part: string, textBytes: number): Promise<string[]> {
  const texts: string[] = [];
  if (!file.has(part)) return texts;
  let text = '';
  let reading = false;
  let spoken = 0;
  let size = 0;
  const reader = {
    open(name: string) {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken++;
      reading = name === 't' && spoken === 0;
    },
    text(piece: string) {
      if (reading) text += piece;
    },
    close(name: string) {
      if (name === 't') reading = false;
      if (name === 'rPh') spoken--;
      if (name !== 'si') return;
      size += text.length;
      texts.push(unescapedText(text));
    },
  };
  for await (const _piece of xmlEvents(file.read(part), reader)) {
    if (size > textBytes) throw spreadsheetRefused('takes-too-much');
  }
  return texts;
}

async function cellFormats(file: WorkbookPackage, part: string): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (!file.has(part)) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  await readXml(file.read(part), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(numberFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
