import type { TestAnswer, TestBrowser } from './requests.ts';
import type { World } from './world.ts';

export const PASSWORD = 'sieben blaue lampen';

/** The text of the newest mail to this address. */
export async function newestMail({ db }: World, recipient: string): Promise<string> {
  const mail = await db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return mail.body_text;
}

const codeIn = (mail: string) => /\b(\d{8})\b/.exec(mail)?.[1] ?? 'none';

/** The code in the newest mail to this address. */
export const mailedCode = async (world: World, signInName: string) =>
  codeIn(await newestMail(world, signInName));

/** Makes an account with a password, as people do it on the page. */
export async function signUp(
  world: World,
  browser: TestBrowser,
  signInName: string,
): Promise<{ code: string; answer: TestAnswer }> {
  await browser.post('/api/v1/sign-up/code', { signInName });
  const code = await mailedCode(world, signInName);
  const body = { signInName, code, name: 'Ana', password: PASSWORD };
  const answer = await browser.post('/api/v1/sign-up', body);
  if (answer.status !== 201) throw new Error(answer.text);
  return { code, answer };
}
