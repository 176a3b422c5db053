/** `app.*` and `job.*`: what the window asks about the program itself. */
import { app, nativeTheme, shell } from 'electron';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { CallHandlers } from '../../ipc/door.ts';
import { versionIn } from '../../jobs/places.ts';
import type { Context } from '../context.ts';
import { hostName } from '../host-name.ts';
import { licencesIn } from '../licences.ts';
import { setMenu } from '../menu.ts';
import { openExternal } from '../open-external.ts';

type ProgramCalls = Pick<
  CallHandlers,
  | 'app.info'
  | 'app.licences'
  | 'app.state'
  | 'app.settings'
  | 'app.changeSettings'
  | 'app.remember'
  | 'app.recent'
  | 'app.openExternal'
  | 'app.reveal'
  | 'job.cancel'
  | 'job.list'
>;

export const programCalls = (context: Context): ProgramCalls => ({
  'app.info': () => ({
    version: versionIn(context.places),
    host: hostName(),
    versions: versionsHere(),
    platform: `${process.platform} ${process.arch}`,
  }),
  'app.licences': () => licencesIn(context.places),
  'app.state': () => context.state(),
  'app.settings': () => context.settings.now,
  'app.changeSettings': async (change) => {
    const { author } = context.settings.now;
    await context.settings.change(change);
    const { now } = context.settings;
    // The store writes the author into the journal: it is told by starting it again.
    if (now.author !== author) await context.desk.restart();
    nativeTheme.themeSource = now.theme;
    setMenu(context.say(), (name) => context.tell('command', { name }));
    context.tell('settings', now);
    context.tell('state', await context.state());
    return now;
  },
  'app.remember': async ({ key, value }) => {
    await context.settings.remember(key, value);
    return null;
  },
  'app.recent': () => context.recent.list(),
  'app.openExternal': ({ url }) => openExternal(context.window(), url, context.say()),
  'app.reveal': ({ path }) => {
    if (!context.written.has(path)) {
      throw new LiasseError('no-access', 'Only files that Liasse has written are shown in their folder.', {
        file: path,
      });
    }
    shell.showItemInFolder(path);
    return null;
  },
  'job.cancel': ({ id }) => {
    context.jobs.cancel(id);
    return null;
  },
  'job.list': () => context.jobs.list(),
});

function versionsHere(): Readonly<Record<string, string>> {
  const shown = new Set(['electron', 'chrome', 'node', 'v8', 'modules']);
  return {
    ...Object.fromEntries(
      Object.entries(process.versions).flatMap(([name, version]) =>
        shown.has(name) && version !== undefined ? [[name, version]] : [],
      ),
    ),
    liasse: app.getVersion(),
  };
}
