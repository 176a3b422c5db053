export { OriginsPanel } from './origins-panel.tsx';
