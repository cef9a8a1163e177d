import {
  ClipboardTaskRegular,
  ClockRegular,
  InfoRegular,
  PersonRegular,
  TableRegular,
} from '@fluentui/react-icons';
import type { Portal } from '../portals.ts';

export const galleryPortal = (): Portal => ({
  id: 'ui-gallery',
  base: '/ui-gallery',
  search: { label: 'Search the gallery', path: '' },
  places: [
    { id: 'lists', label: 'Lists', href: '', icon: <TableRegular /> },
    { id: 'detail', label: 'Detail', href: '/detail', icon: <PersonRegular /> },
    { id: 'forms', label: 'Forms', href: '/forms', icon: <ClipboardTaskRegular /> },
    { id: 'waits', label: 'Waits', href: '/waits', icon: <ClockRegular />, count: 2 },
    { id: 'states', label: 'States', href: '/states', icon: <InfoRegular /> },
  ],
});
