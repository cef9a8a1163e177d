import { type FieldError, invalid } from '../../kernel/errors.ts';

/**
 * 422 for text that cannot be kept: PostgreSQL takes no NUL character, and half of a surrogate pair is no character.
 * Looks into every value of an input, and names the place: a JSON pointer, or `?name` for a query parameter.
 */
export function refuseUnkeepableText(input: { params: unknown; query: unknown; body: unknown }) {
  const found = [
    ...placesIn(input.body, ''),
    ...[...placesIn(input.query, ''), ...placesIn(input.params, '')].map((place) => `?${place.slice(1)}`),
  ];
  if (found.length > 0) throw invalid(found.map(unkeepable));
}

const unkeepable = (pointer: string): FieldError => ({
  pointer,
  message: 'This holds a character that cannot be kept. Type it anew instead of pasting it.',
  code: 'unkeepable-character',
});

function placesIn(value: unknown, place: string): string[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isKeepable(key) ? placesIn(inner, `${place}/${key}`) : [place],
  );
}

const isKeepable = (text: string) => !text.includes('\0') && text.isWellFormed();
