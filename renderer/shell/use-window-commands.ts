/** Does the commands that belong to no screen. A screen that listens to the same name does it instead. */
import { useLayoutEffect } from 'react';
import { ask, command, go, onCommand, report, runCommand, say, sayStep } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';

/** What only the frame can show. */
export type Overlay = 'palette' | 'shortcuts' | 'new-dossier';

export function useWindowCommands(show: (overlay: Overlay) => void): void {
  const text = useText();
  // Before the frame is painted: what is seen can be asked for.
  useLayoutEffect(() => {
    const unless = (work: Promise<unknown>): void => void work.catch(report);
    const named = (name: string): string => text(`operation.${name}`);

    const undo = async (): Promise<void> => {
      const { undo: name } = await ask('journal.state', {});
      await command('journal.undo', {});
      sayStep(text('shell.undone', { operation: name === null ? '' : named(name) }), {
        label: text('shell.command.redo'),
        run: () => void runCommand('journal.redo'),
      });
    };
    const redo = async (): Promise<void> => {
      const { redo: name } = await ask('journal.state', {});
      await command('journal.redo', {});
      sayStep(text('shell.redone', { operation: name === null ? '' : named(name) }));
    };
    const backup = async (): Promise<void> => {
      const path = await ask('dossier.backup', {});
      if (path !== null) {
        say(text('shell.copied', { path }), {
          label: text('shell.reveal'),
          run: () => unless(ask('app.reveal', { path })),
        });
      }
    };
    const references = async (form: 'json' | 'ris' | 'bib'): Promise<void> => {
      const written = await ask('reference.export', { form });
      if (written === null) return;
      say(text('shell.references.written', { count: written.count, path: written.file }), {
        label: text('shell.reveal'),
        run: () => unless(ask('app.reveal', { path: written.file })),
      });
    };
    const index = async (anew: boolean): Promise<void> => {
      const state = await ask('search.index', { anew });
      if (state === null) return;
      if (state.pending === 0) say(text('shell.indexBuilt', { count: state.records }));
      else {
        say(text('shell.indexStopped', { count: state.pending }), {
          label: text('shell.indexGoOn'),
          run: () => unless(index(false)),
        });
      }
    };
    const chooseBriefing = (): void => {
      go('/briefings');
      say(text('shell.exportWhich'));
    };
    const doers: Readonly<Record<string, () => void>> = {
      'palette.open': () => show('palette'),
      'search.open': () => go('/search'),
      'shortcuts.show': () => show('shortcuts'),
      'dossier.new': () => show('new-dossier'),
      'dossier.open': () => unless(ask('dossier.open', {})),
      'dossier.openSample': () => unless(ask('dossier.openSample', {})),
      'dossier.close': () => unless(ask('dossier.close', {})),
      'dossier.check': () => go(`/dossier?check=${Date.now()}`),
      'search.rebuild': () => unless(index(true)),
      'search.goOn': () => unless(index(false)),
      'dossier.backup': () => unless(backup()),
      'import.choose': () => unless(ask('import.choose', {})),
      'import.folders': () => unless(ask('import.choose', { what: 'folders' })),
      'reference.json': () => unless(references('json')),
      'reference.ris': () => unless(references('ris')),
      'reference.bib': () => unless(references('bib')),
      'briefing.export': chooseBriefing,
      'briefing.exportEvidence': chooseBriefing,
      'journal.undo': () => unless(undo()),
      'journal.redo': () => unless(redo()),
      'settings.show': () => go('/settings'),
      'about.show': () => go('/settings?part=about'),
    };
    const stops = Object.entries(doers).map(([name, run]) => onCommand(name, run));
    return () => {
      for (const stop of stops) stop();
    };
  }, [text, show]);
}
