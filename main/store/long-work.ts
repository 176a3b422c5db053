/** Work on a dossier that takes its time: who hears how far it is, and who may stop it. What is stopped throws the signal's reason. */
export interface LongWork {
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How far it is, as it travels from process to process. */
export interface Step {
  readonly done: number;
  readonly total: number;
}
