import { accessKeyClicks } from './access-key-scenes.ts';
import { brokerClicks } from './broker-scenes.ts';
import { catalogueClicks } from './catalogue-clicks.ts';
import type { ClickCase } from './click-cases.ts';
import { customerClicks } from './customer-clicks.ts';
import { grantClicks } from './grant-clicks.ts';
import { operationClicks } from './operation-clicks.ts';
import { peopleClicks } from './people-clicks.ts';
import { programClicks } from './program-clicks.ts';
import { rapidstartClicks } from './rapidstart-clicks.ts';
import { reconciliationClicks } from './reconciliation-scenes.ts';
import { registrationClicks } from './registration-clicks.ts';
import { sandboxClicks } from './sandbox-clicks.ts';
import { serviceChangeClicks } from './service-change-scenes.ts';
import { vendorClicks } from './vendor-clicks.ts';
import { webhookClicks } from './webhook-scenes.ts';

/** Every POST that makes or decides something, by path. */
export const CLICKS: Record<string, ClickCase> = {
  ...accessKeyClicks,
  ...catalogueClicks,
  ...brokerClicks,
  ...reconciliationClicks,
  ...customerClicks,
  ...grantClicks,
  ...operationClicks,
  ...peopleClicks,
  ...programClicks,
  ...sandboxClicks,
  ...rapidstartClicks,
  ...registrationClicks,
  ...serviceChangeClicks,
  ...vendorClicks,
  ...webhookClicks,
};
