/** Briefings, as the shell shows them. */
import { NotebookPen } from 'lucide-react';
import type { Feature } from '../../client/index.ts';
import { Briefings } from './screen.tsx';

export const feature: Feature = {
  path: 'briefings',
  title: 'briefings.briefings',
  icon: NotebookPen,
  group: 'work',
  key: 'B',
  Screen: Briefings,
  commands: [
    { name: 'briefings.new', title: 'briefings.new' },
    { name: 'briefing.export', title: 'briefings.export', keys: 'Ctrl+E' },
  ],
};
