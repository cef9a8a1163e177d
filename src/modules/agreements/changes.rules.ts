import { diffArrays, diffWordsWithSpace } from 'diff';

type Mark = 'same' | 'added' | 'removed';
export type ChangedPart = { mark: Mark; text: string };

/** A stretch of a text: Markdown that stayed, came or went; or one paragraph with its changed words. */
export type Segment = { kind: Mark; markdown: string } | { kind: 'changed'; parts: ChangedPart[] };

/** Longer than this nobody waits: then a stretch counts as taken out and put in anew. */
const MOST_MILLISECONDS = 500;
/** Below this share of common words two paragraphs are not the same one. */
const RESEMBLING = 0.5;

/** What changed from one text to the next, paragraph by paragraph and, where a paragraph stayed, word by word. */
export function changesBetween(before: string, after: string): Segment[] {
  const runs = diffArrays(unitsOf(before), unitsOf(after), {
    comparator: (a, b) => a.trim() === b.trim(),
    timeout: MOST_MILLISECONDS,
  });
  if (!runs) return [removed([before]), added([after])];
  const segments = runs.flatMap((run, place): Segment[] => {
    if (run.removed) return runs[place + 1]?.added ? [] : [removed(run.value)];
    if (!run.added) return [{ kind: 'same', markdown: run.value.join('') }];
    const former = runs[place - 1];
    return former?.removed ? replaced(former.value, run.value) : [added(run.value)];
  });
  return joined(segments);
}

/** Neighbours of one kind are one stretch: readers are told once. */
function joined(segments: Segment[]): Segment[] {
  const stretches: Segment[] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last && last.kind !== 'changed' && last.kind === segment.kind) {
      stretches[stretches.length - 1] = { ...last, markdown: last.markdown + segment.markdown };
    } else {
      stretches.push(segment);
    }
  }
  return stretches;
}

const removed = (units: string[]): Segment => ({ kind: 'removed', markdown: units.join('') });
const added = (units: string[]): Segment => ({ kind: 'added', markdown: units.join('') });

/** Headings, list items, rows and paragraphs, each with the line ends that follow it. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').match(/[^\n]*\n+|[^\n]+$/g) ?? []) {
    const last = units.at(-1);
    const goesOn =
      last !== undefined && !/\n\n$/.test(last) && !STARTS_UNIT.test(line) && !HEADING.test(last);
    if (goesOn) units[units.length - 1] = last + line;
    else units.push(line);
  }
  return units;
}

const HEADING = /^#{1,6}\s/;
const STARTS_UNIT = /^\s*(#{1,6}\s|[-*]\s|\d+[.)]\s|\|)/;

/** How many paragraphs further on the same one is looked for. */
const LOOK_AHEAD = 5;

/** Paragraphs in the place of others: those that resemble each other word by word, the rest as a whole. */
function replaced(before: string[], after: string[]): Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  for (const old of before) {
    const found = resembling(old, after.slice(next, next + LOOK_AHEAD));
    if (!found) {
      segments.push(removed([old]));
      continue;
    }
    if (found.place > 0) segments.push(added(after.slice(next, next + found.place)));
    segments.push({ kind: 'changed', parts: found.parts });
    next += found.place + 1;
  }
  return next < after.length ? [...segments, added(after.slice(next))] : segments;
}

function resembling(old: string, candidates: string[]) {
  for (const [place, candidate] of candidates.entries()) {
    const parts = wordsBetween(old, candidate);
    if (parts) return { place, parts };
  }
  return undefined;
}

function wordsBetween(before: string, after: string): ChangedPart[] | undefined {
  const words = diffWordsWithSpace(before, after, { timeout: MOST_MILLISECONDS });
  if (!words) return undefined;
  const parts = words.map(
    ({ added: came, removed: went, value }): ChangedPart => ({
      mark: came ? 'added' : went ? 'removed' : 'same',
      text: value,
    }),
  );
  const common = parts.filter(({ mark }) => mark === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return common >= RESEMBLING * Math.max(before.length, after.length) ? parts : undefined;
}
