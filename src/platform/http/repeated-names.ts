/** A text with the colon that makes it a name, or a sign that opens, closes or parts. */
const PIECE = /"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{},]/g;

type Level = { names: Set<string> | undefined; name: string | number };

/**
 * Where a name stands twice in one object of a text that is valid JSON, as a JSON pointer. Programs differ in which of
 * the two they take, so that what one has checked need not be what another one does.
 */
export function repeatedNameIn(json: string): string | undefined {
  const levels: Level[] = [];
  for (const [piece, text, colon] of json.matchAll(PIECE)) {
    const level = levels.at(-1);
    if (piece === '{') levels.push({ names: new Set(), name: '' });
    else if (piece === '[') levels.push({ names: undefined, name: 0 });
    else if (piece === '}' || piece === ']') levels.pop();
    else if (piece === ',' && typeof level?.name === 'number') level.name++;
    else if (colon !== undefined && level?.names) {
      level.name = text?.includes('\\') ? String(JSON.parse(`"${text}"`)) : (text ?? '');
      if (level.names.has(level.name)) return pointerOf(levels);
      level.names.add(level.name);
    }
  }
  return undefined;
}

const pointerOf = (levels: Level[]): `/${string}` =>
  `/${levels.map(({ name }) => String(name).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
