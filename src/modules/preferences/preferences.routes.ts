import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noContent, ok } from '../../platform/http/answers.ts';
import {
  accountRoute,
  memberRoute,
  untiedAccountRoute,
  untiedMemberRoute,
} from '../../platform/http/routes.ts';
import {
  askForAddress,
  changePreferences,
  forgetAddress,
  proveAddress,
  readPreferences,
} from './organization-preferences.service.ts';
import {
  askForOwnAddress,
  changeOwnPreferences,
  forgetOwnAddress,
  proveOwnAddress,
  readOwnPreferences,
} from './own-preferences.service.ts';
import {
  NotificationAddress,
  OrganizationPreferences,
  OwnPreferences,
  PreferencesChange,
  ProvedNotificationAddress,
} from './preferences.contract.ts';

const tag = 'Preferences';
const OWN = '/api/v1/me/preferences';
const OWN_ADDRESS = `${OWN}/notification-address`;
const THEIRS = '/api/v1/organizations/:organizationId/preferences';
const ADDRESS = `${THEIRS}/notification-address`;
const inOrganization = z.object({ organizationId: z.uuid() });
const MAILED = { status: 202, body: undefined } as const;

/** Preferences of the user and of the organization (PP-91). */
export function preferencesRoutes(app: FastifyInstance) {
  ownRoutes(app);
  organizationRoutes(app);
}

function ownRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      ...{ method: 'GET', url: OWN, operationId: 'readOwnPreferences', tag },
      summary: 'What you prefer, and what your organizations do where you have no wish',
      responses: { 200: OwnPreferences },
    },
    async (ctx) => ok(await readOwnPreferences(ctx)),
  );
  accountRoute(
    app,
    {
      ...{ method: 'PUT', url: OWN, operationId: 'changeOwnPreferences', tag },
      summary: 'Choose language, time zone and date format',
      body: PreferencesChange,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await changeOwnPreferences(ctx, body);
      return noContent();
    },
  );
  untiedAccountRoute(
    app,
    {
      ...{ method: 'POST', url: `${OWN_ADDRESS}/code`, operationId: 'askForOwnNotificationAddress', tag },
      summary: 'Mail a code to the address that your notices shall go to',
      stepUp: true,
      body: NotificationAddress,
      responses: { 202: null },
    },
    async (ctx, { body, request }) => {
      await askForOwnAddress(ctx, body.address, request.ip);
      return MAILED;
    },
  );
  untiedAccountRoute(
    app,
    {
      ...{ method: 'POST', url: OWN_ADDRESS, operationId: 'proveOwnNotificationAddress', tag },
      summary: 'Send your notices to the address whose code you enter',
      body: ProvedNotificationAddress,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await proveOwnAddress(ctx, body);
      return noContent();
    },
  );
  accountRoute(
    app,
    {
      ...{ method: 'DELETE', url: OWN_ADDRESS, operationId: 'removeOwnNotificationAddress', tag },
      summary: 'Send your notices to the contact address of each organization again',
      responses: { 204: null },
    },
    async (ctx) => {
      await forgetOwnAddress(ctx);
      return noContent();
    },
  );
}

function organizationRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      ...{ method: 'GET', url: THEIRS, operationId: 'readPreferences', tag },
      summary: 'What holds for people of the customer organization who have no wish, and where it is told',
      params: inOrganization,
      responses: { 200: OrganizationPreferences },
    },
    async (ctx) => ok(await readPreferences(ctx)),
  );
  memberRoute(
    app,
    {
      ...{ method: 'PUT', url: THEIRS, operationId: 'changePreferences', tag },
      summary: 'Choose language, time zone and date format for people who have no wish',
      params: inOrganization,
      body: PreferencesChange,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await changePreferences(ctx, body);
      return noContent();
    },
  );
  untiedMemberRoute(
    app,
    {
      ...{ method: 'POST', url: `${ADDRESS}/code`, operationId: 'askForNotificationAddress', tag },
      summary: 'Mail a code to the address that shall hear what the organization is told',
      stepUp: true,
      params: inOrganization,
      body: NotificationAddress,
      responses: { 202: null },
    },
    async (ctx, { body, request }) => {
      await askForAddress(ctx, body.address, request.ip);
      return MAILED;
    },
  );
  untiedMemberRoute(
    app,
    {
      ...{ method: 'POST', url: ADDRESS, operationId: 'proveNotificationAddress', tag },
      summary: 'Tell the organization at the address whose code you enter, too',
      personsOnly: true,
      params: inOrganization,
      body: ProvedNotificationAddress,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await proveAddress(ctx, body);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      ...{ method: 'DELETE', url: ADDRESS, operationId: 'removeNotificationAddress', tag },
      summary: 'Tell only people again',
      params: inOrganization,
      responses: { 204: null },
    },
    async (ctx) => {
      await forgetAddress(ctx);
      return noContent();
    },
  );
}
