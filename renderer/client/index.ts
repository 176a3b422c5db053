export { ask, command, listen, type AskName } from './bridge.ts';
export { cache } from './cache.ts';
export { canRun, onCommand, runCommand } from './commands.ts';
export type { Feature, FeatureCommand } from './feature.ts';
export { dismiss, notices, report, say, type Notice, type NoticeAction } from './notices.ts';
export { go, readPlace, useHere, type Place } from './place.ts';
export { connect, useAppState, useJobs, usePlace, useSettings } from './state.ts';
export { useStore } from './store.ts';
export { useAsk } from './use-ask.ts';
