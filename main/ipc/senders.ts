/** Who may call: the main frame of a page that we made, while it shows our own address. Everybody else is told no. */
import { LiasseError } from '../../preload/contract/errors.ts';

/** What of Electron's `IpcMainInvokeEvent` the check needs. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export interface TrustedSenders {
  /** Trusts a page by its `webContents` id, from its making to its end. */
  add(id: number): void;
  remove(id: number): void;
  /** Throws `refused-sender` unless the call comes from a trusted page. */
  check(event: SenderEvent): void;
}

/** `scheme` with its colon and `host` of the only address that may call. */
export function trustedSenders(scheme: string, host: string): TrustedSenders {
  const ids = new Set<number>();
  return {
    add: (id) => {
      ids.add(id);
    },
    remove: (id) => {
      ids.delete(id);
    },
    check: ({ sender, senderFrame }) => {
      // A frame that is gone or on its way elsewhere is null: it cannot be known, so it is not trusted.
      const url = senderFrame === null ? null : URL.parse(senderFrame.url);
      const trusted =
        ids.has(sender.id) &&
        senderFrame !== null &&
        senderFrame.parent === null &&
        url !== null &&
        url.protocol === scheme &&
        url.host === host;
      if (!trusted) throw new LiasseError('refused-sender', 'This page may not call the program.');
    },
  };
}
