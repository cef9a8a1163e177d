import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readBranding } from './shell/branding.ts';
import './shell/base.css';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the application.');

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

createRoot(place).render(
  <StrictMode>
    <App branding={readBranding(document)} nonce={nonce} />
  </StrictMode>,
);
