/** What a live part shows: read from the dossier by the reads that its registers, totals and coalitions have anyway. */
import type { LiveContent, LiveSettings } from '../../../preload/contract/live-parts.ts';
import { checkDates } from '../dates.ts';
import type { Read } from '../sql.ts';
import { aidContent } from './aid.ts';
import { matrixContent } from './matrix.ts';
import { registerContent } from './register.ts';
import { timelineContent } from './timeline.ts';

/** `day`: ISO 8601; what “today” is. Throws as the reads behind it do. */
export function contentOf(read: Read, settings: LiveSettings, day: string): LiveContent {
  switch (settings.part) {
    case 'register':
      return registerContent(read, settings);
    case 'timeline':
      return timelineContent(read, settings);
    case 'aid':
      return aidContent(read, settings);
    case 'matrix':
      checkDates(settings.on);
      return matrixContent(read, settings, day);
  }
}

/** What tells one content from another: that a matrix without a date of its own was read on another day is no change. */
export const printOfContent = (content: LiveContent, settings: LiveSettings): string =>
  JSON.stringify(
    content.part === 'matrix' && settings.part === 'matrix' && settings.on === null
      ? { ...content, on: null }
      : content,
  );
