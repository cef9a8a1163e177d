import type { Letter } from '../notifications/notifications.rules.ts';

type Facts = { firstName: string; serviceName: string; customerName: string; url: string };

export function readyLetter({ firstName, serviceName, customerName, url }: Facts): Letter {
  return {
    subject: `${serviceName} for ${customerName} is ready`,
    paragraphs: [
      `Hello ${firstName},`,
      `${serviceName} for ${customerName} has been set up and can be opened as soon as its administrator accepts the activation.`,
    ],
    action: { label: 'See what was done', url },
  };
}

export function failedLetter(facts: Facts & { stepName: string; error: string }): Letter {
  const { firstName, serviceName, customerName, stepName, error, url } = facts;
  return {
    subject: `${serviceName} for ${customerName} could not be set up`,
    paragraphs: [
      `Hello ${firstName},`,
      `Setting up ${serviceName} for ${customerName} stopped at “${stepName}”: ${error}`,
      'Nothing is lost: steps that were done stay done. Once the cause is gone, let it go on from that step.',
    ],
    action: { label: 'Open the operation', url },
  };
}
