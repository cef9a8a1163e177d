/** A piece of text of a paragraph. Nothing in a document becomes HTML: only these shapes are ever drawn. */
export type Inline =
  | { kind: 'text' | 'strong' | 'emphasis'; text: string }
  | { kind: 'link'; text: string; href: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] };

const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^\s*[-*]\s+(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const NUMBER = /^\s*\d+[.)]\s+(.*)$/;

/** Reads headings, paragraphs, lists, tables, **strong**, *emphasis* and links of a Markdown text; the rest stays text. */
export function readMarkdown(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((part) => blocksOf(part.split('\n').filter((line) => line.trim() !== '')));
}

type Open = {
  kind: 'heading' | 'paragraph' | 'bullets' | 'numbers' | 'table';
  level: number;
  lines: string[];
};

function blocksOf(lines: string[]): Block[] {
  const open: Open[] = [];
  for (const line of lines) {
    const next = startOf(line);
    const last = open.at(-1);
    if (next && next.kind === last?.kind && next.kind !== 'heading') last.lines.push(...next.lines);
    else if (next) open.push(next);
    else if (!last || last.kind === 'heading')
      open.push({ kind: 'paragraph', level: 0, lines: [line.trim()] });
    else last.lines.push(`${last.lines.pop() ?? ''} ${line.trim()}`);
  }
  return open.map(finished);
}

function startOf(line: string): Open | undefined {
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', level: (heading[1] ?? '').length, lines: [heading[2] ?? ''] };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'bullets', level: 0, lines: [bullet[1] ?? ''] };
  const row = ROW.exec(line);
  if (row) return { kind: 'table', level: 0, lines: [row[1] ?? ''] };
  const number = NUMBER.exec(line);
  return number ? { kind: 'numbers', level: 0, lines: [number[1] ?? ''] } : undefined;
}

function finished({ kind, level, lines }: Open): Block {
  switch (kind) {
    case 'heading':
      return { kind, level: level === 1 ? 1 : level === 2 ? 2 : 3, content: inlines(lines[0] ?? '') };
    case 'paragraph':
      return { kind, content: inlines(lines.join(' ')) };
    case 'bullets':
    case 'numbers':
      return { kind: 'list', ordered: kind === 'numbers', items: lines.map(inlines) };
    case 'table':
      return tableOf(lines);
    default:
      return kind satisfies never;
  }
}

/** The first line is the head; the line of hyphens below it is left out. */
function tableOf(lines: string[]): Block {
  const [head = [], ...rows] = lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => inlines(cell.trim())));
  return { kind: 'table', head, rows };
}

const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
const SAFE_LINK = /^(https?:\/\/|mailto:)/i;

function inlines(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, emphasis, label = '', href = ''] = match;
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) });
    if (strong !== undefined) found.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) found.push({ kind: 'emphasis', text: emphasis });
    else if (SAFE_LINK.test(href)) found.push({ kind: 'link', text: label, href });
    else found.push({ kind: 'text', text: whole });
    from = match.index + whole.length;
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) });
  return found;
}
