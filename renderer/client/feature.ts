/** What a feature gives to the shell: its place in the rail, its screen, its commands. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Place } from './place.ts';

/** A command that a screen listens to with `onCommand(name, …)` while it is shown. */
interface FeatureCommand {
  readonly name: string;
  /** Id of a message. */
  readonly title: string;
  /** As shown: `Ctrl+E`. */
  readonly keys?: string;
}

export interface Feature {
  /** First part of its address: `documents` is `#/documents`. */
  readonly path: string;
  /** Id of a message. */
  readonly title: string;
  readonly icon: LucideIcon;
  /** Its part of the rail; null keeps it out of the rail. */
  readonly group: 'work' | 'registers' | 'dossier' | 'program' | null;
  /** The letter after `G` that goes there. */
  readonly key?: string;
  /** Whether it can be shown while no dossier is open. */
  readonly withoutDossier?: boolean;
  readonly Screen: ComponentType<{ readonly place: Place }>;
  readonly commands?: readonly FeatureCommand[];
  /** What else is worth knowing by heart, on the sheet of shortcuts; `title` is the id of a message. */
  readonly help?: { readonly title: string; readonly Card: ComponentType };
  /** Keys of its screen, for the sheet of shortcuts; `title` is the id of a message. */
  readonly shortcuts?: readonly { readonly keys: string; readonly title: string }[];
}
