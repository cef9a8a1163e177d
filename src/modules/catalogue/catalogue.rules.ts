/** A country/region as people call it; `code` is ISO 3166-1 alpha-2. */
export type Country = { code: string; name: string };

/** Countries/regions by name, in the order in which a reader of this language looks for them. */
export function countriesByName(codes: string[], language = 'en'): Country[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const order = new Intl.Collator(language);
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => order.compare(a.name, b.name));
}
