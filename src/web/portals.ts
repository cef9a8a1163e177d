import type { ComponentType } from 'react';
import { accountPortal } from './account/portal.ts';
import { customerPortal } from './customer/portal.ts';
import { galleryPortal } from './gallery/portal.tsx';
import { operationsPortal } from './operations/portal.ts';
import { partnerPortal } from './partner/portal.ts';
import { rapidstartPortal } from './rapidstart/portal.ts';
import { supportPortal } from './support/portal.ts';
import type { Place } from './ui/types.ts';

/** What the shell shows around the pages of one portal. */
export interface Portal {
  /** First part of the address. */
  id: string;
  /** Base of its pages: "/partner/$organizationId". */
  base: string;
  /** Pages beside the base, of no organization: "/partner/register" is `register`. They have no places. */
  beside?: readonly string[] | undefined;
  /** At most seven; `href` continues the base: "/customers", "" for the base itself. */
  places: readonly Place[];
  /** The search of the top bar leads to this page, continued from the base, with `?q=`. */
  search?: { label: string; path: string } | undefined;
  /** Operations under way and notifications, for the top bar; loaded with `lazy`. */
  topBar?: ComponentType<{ base: string; organizationId: string | undefined }> | undefined;
}

export const portals: readonly Portal[] = [
  partnerPortal,
  customerPortal,
  rapidstartPortal,
  supportPortal,
  operationsPortal,
  accountPortal,
  ...(import.meta.env.DEV || import.meta.env.MODE === 'gallery' ? [galleryPortal()] : []),
];
