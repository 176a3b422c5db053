/** The window's entry: wires the rooms together, nothing else. */
import { randomBytes } from 'node:crypto';
import { app, dialog, ipcMain, nativeTheme, session, type BrowserWindow } from 'electron';
import { CALL_CHANNEL } from '../preload/contract/bridge.ts';
import { errorData } from '../preload/contract/errors.ts';
import { HOST, PAGE, previewAddress, SCHEME } from './app/address.ts';
import { allCalls } from './app/calls/index.ts';
import { readCommandLine } from './app/command-line.ts';
import type { Context, Tell } from './app/context.ts';
import { demo } from './app/demo.ts';
import { dialogsOf } from './app/dialogs.ts';
import { denyNetwork, denyPermissions } from './app/guards.ts';
import { setMenu } from './app/menu.ts';
import { openSample } from './app/open-sample.ts';
import { openingOf } from './app/opening.ts';
import { previewPages } from './app/preview-pages.ts';
import { pagePictures } from './app/page-pictures.ts';
import { serveScheme } from './app/protocol.ts';
import { watchQuiet } from './app/quiet.ts';
import { recentIn } from './app/recent.ts';
import { startRoomOf } from './app/rooms.ts';
import { interfaceLanguage, settingsIn } from './app/settings.ts';
import { prepare } from './app/start.ts';
import { makeWindow } from './app/window.ts';
import { words } from './app/words.ts';
import { typesetterClient } from './briefing/client.ts';
import { referenceReader } from './exchange/client.ts';
import { parserClient } from './importers/client.ts';
import { pageArtist } from './importers/pdf/client.ts';
import { openDoor } from './ipc/door.ts';
import { trustedSenders } from './ipc/senders.ts';
import { backUpChanges } from './jobs/back-up-changes.ts';
import { makeDesk, type StartStore } from './jobs/desk.ts';
import type { Parse } from './jobs/import-batch.ts';
import { jobList } from './jobs/job-list.ts';
import { makeSample } from './jobs/make-sample.ts';
import { placesFrom } from './jobs/places.ts';
import { readBack } from './jobs/read-back.ts';
import { rollingBackups } from './jobs/rolling-backups.ts';
import type { ReadSealed } from './jobs/verify-briefing.ts';
import { writtenLedgers } from './jobs/written-ledgers.ts';
import { writtenTexts } from './jobs/written-texts.ts';
import { waitingImports } from './jobs/waiting-imports.ts';
import { storeClient } from './store/client.ts';

const places = placesFrom(import.meta.dirname);
const start = readCommandLine(process.argv.slice(1), process.cwd());

if (prepare()) {
  void app.whenReady().then(run).catch(refuse);
} else if (start.demo === null) {
  app.exit(0);
} else {
  refuse(new Error('Liasse is already running with this data folder.'));
}

/** What keeps the program from starting at all. */
function refuse(thrown: unknown): void {
  const { message } = errorData(thrown);
  console.error(`liasse: ${message}`);
  if (!start.headless && app.isReady()) {
    dialog.showErrorBox(
      words(interfaceLanguage(null, app.getPreferredSystemLanguages())).failedTitle,
      message,
    );
  }
  app.exit(1);
}

async function run(): Promise<void> {
  const userData = app.getPath('userData');
  const settings = settingsIn(userData);
  const recent = recentIn(userData);
  const startRoom = startRoomOf(places.main);
  const parser = parserClient(startRoom);
  // A process of its own: an export does not wait for what is being imported.
  const checker = parserClient(startRoom);
  const typesetter = typesetterClient(startRoom, places);
  const artist = pageArtist(startRoom);
  const parse: Parse = (file, signal, progress) => parser.parse(file, signal, progress);
  const readSealed: ReadSealed = (file, signal) => checker.sealed(file, signal);
  const senders = trustedSenders(`${SCHEME}:`, HOST);
  const pages = previewPages(previewAddress);
  const quiet = watchQuiet();
  let shown: BrowserWindow | null = null;

  const language = () => interfaceLanguage(settings.now.language, app.getPreferredSystemLanguages());
  const say = () => words(language());
  const now = () => new Date();
  const backups = (uid: string) => rollingBackups(`${userData}/backups`, uid);
  const startStore: StartStore = (path, make) => storeClient(startRoom, path, make, settings.now);
  const tell: Tell = (event, data) => {
    if (shown !== null && !shown.isDestroyed()) shown.webContents.send(`liasse:${event}`, data);
  };
  const window = (): BrowserWindow => {
    if (shown === null) throw new Error('There is no window.');
    return shown;
  };

  const opening = openingOf(() => desk, language);
  const tellState = async () => tell('state', await opening.state());
  const desk = makeDesk({
    startStore,
    onState: (info) => {
      opening.settled();
      pages.clear();
      texts.forget();
      ledgers.changed();
      shown?.setTitle(info === null ? 'Liasse' : `${info.title} — Liasse`);
      // A list that could not be kept must not fail the opening.
      if (info !== null) recent.add(info.path, info.title, now().toISOString()).catch(console.error);
      void tellState();
    },
    onChange: (change) => {
      ledgers.changed(change);
      tell('changed', change);
    },
    backUp: (info, store) => backUpChanges(store, backups(info.uid), now()),
  });
  const texts = writtenTexts();
  const ledgers = writtenLedgers(desk);
  const context: Context = {
    places,
    userData,
    documents: app.getPath('documents'),
    settings,
    recent,
    desk,
    texts,
    ledgers,
    jobs: jobList((news) => tell('job', news)),
    waiting: waitingImports(`${userData}/imports`, () => randomBytes(8).toString('hex')),
    dialogs: dialogsOf(window, say),
    pages,
    parse,
    members: parser,
    readTable: (file, signal) => parser.table(file, signal),
    readRates: (file, signal) => parser.rates(file, signal),
    readSealed,
    readReferences: referenceReader(startRoom),
    buildSample: (path) => makeSample(path, startStore, parse, places.resources),
    typeset: readBack(
      (ledger, at, form, given) => typesetter.file(ledger, at, form, { ...given, house: settings.now.house }),
      readSealed,
    ),
    typesetPages: (ledger, hurried) => typesetter.pages(ledger, hurried, settings.now.house),
    templates: typesetter,
    backups,
    tell,
    window,
    language,
    say,
    now,
    state: () => opening.state(),
    written: new Set(),
  };

  const door = openDoor(senders, {
    // What the door has checked is also what a caller may write; the types cannot say so of a name they do not know.
    query: (name, params) => desk.query(name, params as never),
    command: (name, params) => desk.command(name, params as never),
    calls: allCalls(context),
  });
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, params: unknown) => {
    const answered = quiet.busy();
    try {
      return await door(event, name, params);
    } finally {
      answered();
    }
  });
  denyNetwork(session.defaultSession);
  denyPermissions(session.defaultSession);
  serveScheme(places.renderer, (address) => pages.find(address), pagePictures(desk, artist));
  nativeTheme.themeSource = settings.now.theme;
  setMenu(say(), (name) => tell('command', { name }));

  const show = (address: string): BrowserWindow => {
    shown = makeWindow({
      preload: places.preload,
      address,
      headless: start.headless,
      trust: (id) => senders.add(id),
      distrust: (id) => senders.remove(id),
    });
    return shown;
  };
  const openFirst = (): Promise<unknown> => {
    const latest = recent.list().find(({ exists }) => exists)?.path ?? null;
    if (start.dossier !== null) return desk.open(start.dossier);
    if (start.sample) return openSample(context);
    return latest === null ? Promise.resolve() : desk.open(latest);
  };
  const end = async (): Promise<void> => {
    await context.jobs.stop();
    await desk.close();
    artist.end();
    await Promise.all([parser.end(), checker.end(), typesetter.end()]);
  };

  if (start.demo !== null) {
    await openFirst();
    const { pdf, picture } = await demo(context, show, quiet, start.demo);
    console.log(`${pdf}\n${picture}`);
    await end();
    app.exit(0);
    return;
  }

  const openNamed = (path: string): void => {
    void opening.begin(() => desk.open(path)).then(tellState);
  };
  app.on('second-instance', (_event, argv, cwd) => {
    if (shown?.isMinimized() === true) shown.restore();
    shown?.focus();
    const { dossier } = readCommandLine(argv.slice(1), cwd);
    if (dossier !== null) openNamed(dossier);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openNamed(path);
  });
  app.on('window-all-closed', () => app.quit());
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    // The dossier is closed into one clean file first.
    event.preventDefault();
    void end()
      .catch(console.error)
      .finally(() => {
        ended = true;
        app.quit();
      });
  });
  void opening.begin(openFirst);
  show(PAGE);
}
