/** Search: any word, any record. */
import { Search } from 'lucide-react';
import type { Feature } from '../../client/index.ts';
import { Screen } from './screen.tsx';
import { SyntaxCard } from './syntax-card.tsx';

export const feature: Feature = {
  path: 'search',
  title: 'search.title',
  icon: Search,
  group: 'work',
  key: 'F',
  Screen,
  help: { title: 'search.syntax', Card: SyntaxCard },
  shortcuts: [
    { keys: '↓', title: 'search.keys.down' },
    { keys: 'Enter', title: 'search.keys.open' },
    { keys: 'Space', title: 'search.keys.select' },
    { keys: 'Shift+↓', title: 'search.keys.extend' },
    { keys: 'Ctrl+A', title: 'search.keys.all' },
    { keys: 'H', title: 'search.keys.mark' },
    { keys: 'T', title: 'search.keys.code' },
    { keys: 'C', title: 'search.keys.claim' },
    { keys: 'S', title: 'search.keys.statement' },
    { keys: 'L', title: 'search.keys.link' },
    { keys: 'Y', title: 'search.keys.cite' },
    { keys: 'Esc', title: 'search.keys.back' },
  ],
};
