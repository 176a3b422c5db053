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
    { name: 'briefings.live', title: 'briefings.live.insert' },
  ],
  shortcuts: [
    { keys: '@', title: 'briefings.keys.cite' },
    { keys: 'Enter', title: 'briefings.keys.card' },
    { keys: 'Enter', title: 'briefings.keys.live' },
    { keys: '# - 1. >', title: 'briefings.keys.rules' },
    { keys: 'Ctrl+Alt+1 Ctrl+Alt+2 Ctrl+Alt+3', title: 'briefings.keys.headings' },
    { keys: 'Ctrl+B', title: 'briefings.tool.strong' },
    { keys: 'Ctrl+I', title: 'briefings.tool.em' },
    { keys: 'Ctrl+Shift+8', title: 'briefings.tool.bulletList' },
    { keys: 'Ctrl+Shift+7', title: 'briefings.tool.orderedList' },
    { keys: 'Ctrl+Shift+9', title: 'briefings.tool.quotation' },
    { keys: 'Tab', title: 'briefings.keys.tab' },
    { keys: 'Ctrl+Enter', title: 'briefings.keys.leave' },
    { keys: 'Esc', title: 'briefings.keys.escape' },
  ],
};
