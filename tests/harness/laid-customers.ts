import type { TestBrowser } from './requests.ts';
import { ADDRESS, addRegistryCustomer, type partnerScene, type Scene } from './scene-cases.ts';
import type { Stage } from './stage.ts';
import { at } from './stage.ts';

export type Laid = Awaited<ReturnType<typeof partnerScene>> & { stage: Stage };

export const customersOf = ({ partnerId }: Laid) => `${at(partnerId)}/customers`;

export async function addProspect(laid: Laid, name: string): Promise<string> {
  const administrator = { firstName: 'Kim', lastName: 'Berg', signInName: 'kim@contoso.example' };
  const body = {
    ...ADDRESS,
    name,
    administrator,
    contactEmail: 'kim@contoso.example',
    acceptDuplicate: true,
  };
  return made(await laid.administrator.browser.post(customersOf(laid), body));
}

export async function addNumbered(laid: Laid): Promise<string> {
  const number = await addRegistryCustomer(laid.stage, laid.number);
  const body = { ...ADDRESS, name: `Coffee ${number}`, number };
  return made(await laid.administrator.browser.post(customersOf(laid), body));
}

export function made({ status, text, body }: Awaited<ReturnType<TestBrowser['post']>>): string {
  if (status !== 201 && status !== 200) throw new Error(text);
  return body.id;
}

export type Laying = { subject: string; act?: Scene['act']; remedies?: Scene['remedies'] };
