import type { Installation } from '../platform/http/routes.ts';

/** Who can sign in to the demo. */
export const demoPeople: { signInName: string; description: string }[] = [];

/** Lays out a believable vendor with partners, customers and people. */
export async function fillDemo(_installation: Installation): Promise<void> {}
