/** Telegram Desktop's `result.json`, one chat or a full export: every message with words is a document of its chat's source. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { Member } from '../member.ts';
import { unread, type MemberFile, type Rest, type WholeChat } from '../member-file.ts';
import { readMessage } from './message.ts';
import { Damage, messageScanner, type ChatHead } from './scan.ts';

/**
 * Gives each message as soon as its last byte is there; memory does not grow with the file. Where the file stops being JSON,
 * what came before is given and a refused member says where: behind a stray quotation mark, words would pass for messages.
 */
export async function* readTelegram({ name, chunks }: MemberFile): AsyncGenerator<Member, Rest> {
  const leftOut = { service: 0, unsupported: 0, 'without-text': 0 };
  const scanner = messageScanner();
  const chats = wholeChats();
  let given = 0;
  try {
    for await (const chunk of chunks) {
      for (const message of scanner.push(chunk)) {
        const { read, series, number } = readMessage(message);
        given += 1;
        if (series !== null && number !== null) chats.add(message.chat, series, number);
        if (typeof read === 'string') leftOut[read] += 1;
        else yield read;
      }
    }
    scanner.end();
  } catch (error) {
    if (error instanceof Damage) {
      const where = error.cutOff
        ? `This export is cut off after ${error.at} bytes`
        : `This export is not valid any more at byte ${error.at}`;
      yield unread(name, `${where}; the ${given} messages before were read, nothing after.`);
    } else if (error instanceof SyntaxError) {
      yield unread(
        name,
        `Message number ${given + 1} of this export is not valid; those before were read, nothing after.`,
      );
    } else throw error;
    return { leftOut, chats: [] };
  }
  if (!scanner.foundMessages) {
    throw new LiasseError('no-text', 'There are no messages in this file.');
  }
  return { leftOut, chats: chats.all() };
}

/**
 * Which chats the file has as a whole. A full export has of groups and channels only the owner's messages unless told
 * otherwise, and does not say which (`Settings::fullChats` in Telegram Desktop's `export_settings.h`).
 */
function wholeChats() {
  const numbers = new Map<string, number[]>();
  return {
    add: ({ type, isOneOfMany }: ChatHead, series: string, number: number): void => {
      if (isOneOfMany && !ALWAYS_WHOLE.has(type ?? '')) return;
      const known = numbers.get(series);
      if (known === undefined) numbers.set(series, [number]);
      else known.push(number);
    },
    all: (): WholeChat[] => Array.from(numbers, ([series, all]) => ({ series, numbers: all })),
  };
}

const ALWAYS_WHOLE = new Set(['saved_messages', 'personal_chat', 'bot_chat']);

/** Whether a file is one of these, by how it begins. */
export function isTelegram(start: string): boolean {
  return (
    /^\s*\{/.test(start) &&
    (/"type":\s*"(?:saved_messages|replies|verification_codes|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel))"/.test(
      start,
    ) ||
      (/^\s*\{\s*"about":/.test(start) &&
        /"(?:personal_information|profile_pictures|stories|contacts|frequent_contacts|sessions|chats|left_chats)":/.test(
          start,
        )))
  );
}
