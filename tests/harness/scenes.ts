import { accessKeyScenes } from './access-key-scenes.ts';
import { brokerScenes } from './broker-scenes.ts';
import { catalogueScenes } from './catalogue-scenes.ts';
import { customerScenes } from './customer-scenes.ts';
import { factorScenes } from './factor-scenes.ts';
import { grantScenes } from './grant-scenes.ts';
import { importScenes } from './import-scenes.ts';
import { mergeScenes } from './merge-scenes.ts';
import { peopleScenes } from './people-scenes.ts';
import { programScenes } from './program-scenes.ts';
import { rapidstartScenes } from './rapidstart-scenes.ts';
import { reconciliationScenes } from './reconciliation-scenes.ts';
import { registrationScenes } from './registration-scenes.ts';
import { sandboxScenes } from './sandbox-scenes.ts';
import type { SceneCase } from './scene-cases.ts';
import { serviceScenes } from './service-scenes.ts';
import { signInScenes } from './sign-in-scenes.ts';
import { sourceScenes } from './source-scenes.ts';
import { vendorScenes } from './vendor-scenes.ts';
import { webhookScenes } from './webhook-scenes.ts';

/** Action by action and state by state; each is tried in every role of its kind of organization. */
export const SCENES: SceneCase[] = [
  ...catalogueScenes,
  ...brokerScenes,
  ...reconciliationScenes,
  ...customerScenes,
  ...grantScenes,
  ...importScenes,
  ...mergeScenes,
  ...peopleScenes,
  ...programScenes,
  ...rapidstartScenes,
  ...registrationScenes,
  ...factorScenes,
  ...sandboxScenes,
  ...accessKeyScenes,
  ...serviceScenes,
  ...signInScenes,
  ...sourceScenes,
  ...vendorScenes,
  ...webhookScenes,
];
