import type { Letter } from '../notifications/notifications.rules.ts';

type Facts = { productName: string; code: string; whose: string };

/** Proves that notices may go to an address: whoever reads it has the code. */
export const addressLetter = ({ productName, code, whose }: Facts): Letter => ({
  subject: `${code} is your code for notices of ${productName}`,
  paragraphs: [
    `Somebody asked that notices ${whose} come to this address. The code is ${code}.`,
    'If that was not you, do nothing: without the code nothing is sent here.',
  ],
});
