import { useWayOn } from '../account/way-on.ts';
import { text } from '../messages/messages.en.ts';
import { AppLink } from '../ui/app-link.tsx';

/** The way in; from an account page it keeps where the visitor wanted to go. Signing in offers to create an account. */
export function VisitorLinks() {
  const { to } = useWayOn();
  return <AppLink href={to('/sign-in')}>{text('shell.signIn')}</AppLink>;
}
