export { openRapidStart } from './rapidstart-broker.service.ts';
