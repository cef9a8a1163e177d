import type { CDPSession, Page } from 'playwright-core';

/** An authenticator inside of Chromium that answers at once, as its owner with a finger on it. */
export type VirtualAuthenticator = {
  /** Says no to everything, as somebody who takes the finger away. */
  refuse(refuses: boolean): Promise<void>;
  credentials(): Promise<number>;
};

export async function plugIn(page: Page): Promise<VirtualAuthenticator> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      defaultBackupEligibility: true,
      defaultBackupState: true,
    },
  });
  return {
    refuse: async (refuses) => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !refuses });
    },
    credentials: async () =>
      (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
