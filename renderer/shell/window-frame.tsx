/** The window: its language and theme, and the frame inside. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type JSX } from 'react';
import { cache, useAppState, useSettings } from '../client/index.ts';
import { Words } from '../i18n/index.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';

export function WindowFrame(): JSX.Element {
  const { language } = useAppState();
  const { theme } = useSettings();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <QueryClientProvider client={cache}>
      <Words language={language}>
        <ErrorBoundary>
          <Frame />
        </ErrorBoundary>
      </Words>
    </QueryClientProvider>
  );
}
