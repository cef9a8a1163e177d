import { useEffect, useState } from 'react';

const KEY = 'invitation.token';

/**
 * The token of the link. It comes behind `#`, goes into this tab's storage and out of the address bar, so that it
 * outlives signing in and stands in no history, bookmark or screenshot.
 */
export function useInvitationToken(): string | undefined {
  const [token, setToken] = useState(takeToken);
  useEffect(() => {
    const onHash = () => setToken(takeToken());
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return token;
}

/** As if the link had been opened: a code that was read out leads to the same page. */
export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}

export function forgetToken(): void {
  sessionStorage.removeItem(KEY);
}

function takeToken(): string | undefined {
  const { hash, pathname, search } = window.location;
  const fromLink = hash.slice(1);
  if (fromLink) {
    sessionStorage.setItem(KEY, fromLink);
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  return sessionStorage.getItem(KEY) ?? undefined;
}
