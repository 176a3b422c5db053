/** Files that hold many documents: mailboxes, chat exports, mails with attachments. */
import type { ErrorCode } from '../../preload/contract/errors.ts';
import type { Parsed } from './parsed.ts';

/** One document of such a file, in the file's order; what it is attached to comes before it. */
export interface Member {
  /**
   * What tells the document from the others of its file and finds it again in a later file of the same kind, such as
   * `telegram:channel1234567/89` or `mid:<message id>`; null where it has no name of its own.
   */
  readonly key: string | null;
  /** The `key` of the document that it is attached to, or null. */
  readonly parent: string | null;
  readonly fileName: string;
  /** Its own original bytes: of a mailbox the one mail, of a chat export the message's own JSON, of a mail the attachment. */
  readonly bytes: Uint8Array;
  /** The name of the source that issued it, found in the file (a channel, a sender); null where there is none. */
  readonly sourceName: string | null;
  /** The name of the one whose words it passes on, as the file says it (`forwarded_from`); null where it says nothing. */
  readonly forwardedFrom: string | null;
  /** The `key` of the message that it answers; null where it answers none. */
  readonly repliesTo: string | null;
  /** When its words were last changed by whoever published them, as the file says it: an instant in UTC (ISO 8601), or null. */
  readonly edited: string | null;
  /** What was read, or why this one alone could not be read: an error costs its document, not the file. */
  readonly content:
    | { readonly parsed: Parsed }
    | { readonly refused: { readonly code: ErrorCode; readonly message: string } };
}
