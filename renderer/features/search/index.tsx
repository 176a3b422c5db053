/** Search: any word, any record. */
import { Search } from 'lucide-react';
import type { Feature } from '../../client/index.ts';
import { Screen } from './screen.tsx';

export const feature: Feature = {
  path: 'search',
  title: 'search.title',
  icon: Search,
  group: 'work',
  key: 'F',
  Screen,
  shortcuts: [
    { keys: '↓', title: 'search.keys.down' },
    { keys: 'Enter', title: 'search.keys.open' },
    { keys: 'Space', title: 'search.keys.select' },
    { keys: 'Shift+↓', title: 'search.keys.extend' },
    { keys: 'Ctrl+A', title: 'search.keys.all' },
    { keys: 'Esc', title: 'search.keys.back' },
  ],
};
