import { Link } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

export interface AppLinkProps {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  /** Marks the place where the reader is. */
  current?: 'page' | 'step' | undefined;
  tabIndex?: number | undefined;
  label?: string | undefined;
  /** Also called for a click that opens the place. */
  onFollow?: (() => void) | undefined;
}

/** A link to a place inside the application: no reload, but a real address for a new tab. */
export function AppLink({ href, children, className, current, tabIndex, label, onFollow }: AppLinkProps) {
  const follow = useFollow();
  return (
    <Link
      href={href}
      className={className}
      aria-current={current}
      tabIndex={tabIndex}
      aria-label={label}
      onClick={(event: MouseEvent) => {
        onFollow?.();
        follow(event, href);
      }}
    >
      {children}
    </Link>
  );
}

/** Opens a place inside the application; addresses of other origins load normally. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return (href) => {
    if (isInside(href)) router.history.push(href);
    else window.location.assign(href);
  };
}

/** Turns a plain click on a link into navigation; modified clicks stay the browser's. */
export function useFollow(): (event: MouseEvent, href: string) => void {
  const go = useGo();
  return (event, href) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || event.defaultPrevented || !isInside(href)) return;
    event.preventDefault();
    go(href);
  };
}

function isInside(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');
}
