/** Languages in which the portal has its texts, by their codes (BCP 47) and their own names. */
export const LANGUAGES = [{ code: 'en', name: 'English' }] as const;
