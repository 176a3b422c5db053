/** Files and folders dropped anywhere, files pasted, and text pasted outside of a field, are imported: their bytes, never a path. */
import { useEffect, useState, type JSX } from 'react';
import { report } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './drop-target.module.css';
import { asDropped, droppedOn, importDropped } from './dropped-files.ts';
import { dialogIsOpen, isTyping } from '../ui/typing.ts';

/** Of the name that pasted text gets: its first words. */
const NAME_LENGTH = 60;

/** A file name made of the first line of a text. */
function nameOf(words: string, otherwise: string): string {
  const line = words.trim().split('\n', 1)[0] ?? '';
  const name = line
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH)
    .trim();
  return `${name === '' ? otherwise : name}.txt`;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

export function DropTarget(): JSX.Element | null {
  const text = useText('shell');
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      droppedOn(event.dataTransfer).then(importDropped).catch(report);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || dialogIsOpen()) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && words.trim() === '') return;
      event.preventDefault();
      const given = files.length > 0 ? files : [new File([words], nameOf(words, text('pasted')))];
      importDropped(asDropped(given)).catch(report);
    };
    addEventListener('dragenter', drag);
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragenter', drag);
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [text]);
  return over ? (
    <div className={styles['target']}>
      <p>{text('dropHere')}</p>
    </div>
  ) : null;
}
