/** What goes along inside a PDF besides its manifest. */

export interface Attachment {
  /** Its file name: safe on every system, and of no other attachment. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** Its part in the briefing (ISO 32000-2, 7.11.3, AFRelationship). */
  readonly relationship: 'source' | 'data' | 'supplement';
  readonly bytes: Uint8Array;
}

/** As the template names it; the bytes lie beside it under that name. */
export interface NamedAttachment {
  readonly name: string;
  readonly mime: string;
  readonly description: string;
  readonly relationship: Attachment['relationship'];
}

const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]{0,99}\/[a-z0-9][a-z0-9.+-]{0,99}$/i;

/** A media type that is none would keep the whole briefing from being set. */
export const named = ({ name, mediaType, description, relationship }: Attachment): NamedAttachment => ({
  name,
  mime: MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream',
  description,
  relationship,
});
