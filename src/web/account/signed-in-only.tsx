import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { type Session, useSession } from '../shell/session.ts';
import { Loading } from '../ui/state-views.tsx';

/** The content for whoever is signed in; a visitor is sent to sign in and comes back here. */
export function SignedInOnly({ children }: { children: (session: Session) => ReactNode }) {
  const { session, loading } = useSession();
  const router = useRouter();
  const isVisitor = !loading && !session;
  useEffect(() => {
    if (!isVisitor) return;
    const { pathname, search } = window.location;
    router.history.replace(`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`);
  }, [isVisitor, router]);
  return session ? children(session) : <Loading />;
}
