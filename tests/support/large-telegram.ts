/** Chat exports as large as one wishes, in the form that Telegram Desktop writes, made as they are read. */
import { wordsOf } from './large.ts';

/** Seconds since 1970: 5 November 2025, 09:00 UTC. */
const START = 1_762_333_200;
/** How many messages share their words with others: making words would take longer than reading them. */
const TEXTS = 500;

export interface LargeExport {
  readonly messages: number;
  readonly chunks: Iterable<Buffer>;
}

/** Messages of about 1.1 kB of JSON each: words, a link, something bold, twice over as in the real ones. */
export function largeExport(messages: number): LargeExport {
  const texts = Array.from({ length: TEXTS }, (_, at) => wordsOf(300, at + 1));
  return { messages, chunks: chunksOf(messages, texts) };
}

function* chunksOf(messages: number, texts: readonly string[]): Generator<Buffer> {
  yield Buffer.from(
    '{\n "name": "Порт новини",\n "type": "public_channel",\n "id": 1234567890,\n "messages": [',
  );
  for (let from = 0; from < messages; from += 100) {
    const some = Array.from({ length: Math.min(100, messages - from) }, (_, at) =>
      messageOf(from + at + 1, texts[(from + at) % TEXTS] ?? 'mot'),
    );
    yield Buffer.from(`${from === 0 ? '' : ','}\n  ${some.join(',\n  ')}`);
  }
  yield Buffer.from('\n ]\n}');
}

function messageOf(id: number, words: string): string {
  const at = START + id * 60;
  const link = `https://port.example/${id}`;
  return JSON.stringify(
    {
      id,
      type: 'message',
      date: new Date(at * 1000).toISOString().slice(0, 19),
      date_unixtime: String(at),
      from: 'Порт новини',
      from_id: 'channel1234567890',
      text: [
        `Повідомлення ${id}. ${words} `,
        { type: 'bold', text: 'Важливо' },
        ' ',
        { type: 'link', text: link },
      ],
      text_entities: [
        { type: 'plain', text: `Повідомлення ${id}. ${words} ` },
        { type: 'bold', text: 'Важливо' },
        { type: 'plain', text: ' ' },
        { type: 'link', text: link },
      ],
    },
    null,
    1,
  ).replaceAll('\n', '\n  ');
}
