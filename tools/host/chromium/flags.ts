/** How the browser is started: as a window of ours, with a profile of its own, and without a word to the network. */

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  // What Electron does not have either: asking for permissions, second windows.
  '--block-new-web-contents',
  '--deny-permission-prompts',
  // Nothing can be resolved, and no proxy can be asked to.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
];

const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'PasswordManagerOnboarding',
  'Translate',
];

export interface FlagOptions {
  readonly profile: string;
  readonly headless: boolean;
  /** Also listens on this port of 127.0.0.1, so that a test can attach. 0: any free port. */
  readonly debugPort: string | undefined;
  readonly root: boolean;
  readonly linux: boolean;
  /** What the desktop groups windows by. */
  readonly name: string;
  readonly language: string;
  /** For the JavaScript of pages, as the app set them; none: the empty string. */
  readonly jsFlags: string;
}

/** What a second start on the same profile must say too. */
export const everyStart = (root: boolean): readonly string[] => [
  // Without it Chromium warns, in the window, of each switch that a developer would use.
  '--test-type',
  // Chromium refuses to run as root with its sandbox.
  ...(root ? ['--no-sandbox'] : []),
];

export const flags = (options: FlagOptions): readonly string[] => [
  '--remote-debugging-pipe',
  `--user-data-dir=${options.profile}`,
  ...QUIET,
  `--disable-features=${FEATURES_OFF.join(',')}`,
  `--lang=${options.language}`,
  ...(options.jsFlags === '' ? [] : [`--js-flags=${options.jsFlags}`]),
  ...(options.headless ? ['--headless=new'] : []),
  ...(options.debugPort === undefined ? [] : [`--remote-debugging-port=${options.debugPort}`]),
  ...everyStart(options.root),
  ...(options.linux ? [`--class=${options.name}`, '--disable-dev-shm-usage'] : []),
];
