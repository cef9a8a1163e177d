/** A sentence with `{name}` places, or its plural forms chosen by the parameter `count`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

type Places<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type PlacesOf<M> = M extends string ? Places<M> : 'count' | Places<M[keyof M]>;

/** The parameters that a message names; nothing when it names none. */
export type Parameters<M> = [PlacesOf<M>] extends [never]
  ? []
  : [parameters: Record<PlacesOf<M>, string | number>];

const catalogueLanguage = 'en';

/** The reader's language; the document's `lang` stays that of the catalogue. */
export const readerLocale: string = usableLocale(globalThis.navigator?.language);

const pluralRules = new Intl.PluralRules(catalogueLanguage);
const numbers = new Intl.NumberFormat(readerLocale);

/**
 * Makes the `text` function of one catalogue: `const text = textFrom(partnerMessages)`.
 * Write the catalogue `as const satisfies Catalogue`, so that keys and parameters are checked.
 */
export function textFrom<const C extends Catalogue>(catalogue: C) {
  return <K extends keyof C & string>(key: K, ...parameters: Parameters<C[K]>): string => {
    const message = catalogue[key] as Message;
    return fill(message, parameters[0] ?? {});
  };
}

export type Catalogue = Readonly<Record<string, Message>>;

function fill(message: Message, parameters: Readonly<Record<string, string | number>>): string {
  const pattern = typeof message === 'string' ? message : pluralForm(message, Number(parameters.count));
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
}

function pluralForm(message: Exclude<Message, string>, count: number): string {
  return message[pluralRules.select(count)] ?? message.other;
}

/** Some browsers report languages that Intl refuses ("en-US@posix"): those fall back to the catalogue's. */
export function usableLocale(language: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? catalogueLanguage;
  } catch {
    return language?.includes('@') ? usableLocale(language.split('@')[0]) : catalogueLanguage;
  }
}
