/** What is known of a document, each field saved as it is left; its fingerprint, which nobody changes. */
import type { JSX } from 'react';
import type { CommandInput, DocumentDetail, FoundField } from '../../../preload/contract/index.ts';
import { OriginEditor, SourceGrading, TlpChoice, useRemove } from '../../inspector/index.ts';
import { ImpactPanel, useRemoval } from '../../judgement/index.ts';
import { SavedField } from '../../ui/saved-field.tsx';
import { ask, command, goToDocuments, useAsk, useNumbers, useText, useWhen } from './data.ts';
import styles from './document-header.module.css';

/** The source of this name, made if it is not there yet; null for no name. */
async function sourceNamed(name: string): Promise<number | null> {
  if (name === '') return null;
  const sources = await ask('source.list', {});
  const wanted = name.toLocaleLowerCase();
  const known = sources.find((source) => source.name.toLocaleLowerCase() === wanted);
  return known?.id ?? (await command('source.create', { name }));
}

/** Where a field that still says what the file says was found; that it was entered by hand when it says something else. */
function useFound(document: DocumentDetail): (field: FoundField, also?: string) => string | undefined {
  const text = useText();
  return (field, also) => {
    const found = document.found?.[field];
    const value = document[field];
    const where =
      document.found === null || value === null || value === ''
        ? null
        : found?.value === value
          ? text('found', { where: text(`found.${found.where}`) })
          : text('found.byHand');
    return [where, also].filter((part) => part !== null && part !== undefined).join(' ') || undefined;
  };
}

const orNull = (value: string): string | null => (value === '' ? null : value);

export function DocumentFacts({ document }: { document: DocumentDetail }): JSX.Element {
  const text = useText();
  const numbers = useNumbers();
  const when = useWhen();
  /** Of an instant in UTC. */
  const moment = (instant: string): string => `${when(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
  const sources = useAsk('source.list', {});
  const found = useFound(document);
  const remove = useRemove();
  const { weigh, sheet } = useRemoval();
  const withdraw = (): void => remove(document.id, text('withdrawn'), () => goToDocuments());
  const update = async (fields: Omit<CommandInput<'document.update'>, 'id'>): Promise<void> => {
    await command('document.update', { id: document.id, ...fields });
  };
  return (
    <section className={styles['facts']} aria-label={text('facts')}>
      <div className={styles['wide']}>
        <SavedField
          label={text('field.title')}
          hint={found('title')}
          value={document.title}
          save={(title) => update({ title })}
        />
      </div>
      <SavedField
        label={text('field.source')}
        hint={text('field.sourceHint')}
        value={document.sourceName ?? ''}
        offers={(sources.data ?? []).map((source) => source.name)}
        save={async (name) => update({ sourceId: await sourceNamed(name) })}
      />
      <SavedField
        label={text('field.byline')}
        hint={found('byline')}
        value={document.byline ?? ''}
        save={(byline) => update({ byline: orNull(byline) })}
      />
      <SavedField
        label={text('field.publisher')}
        hint={found('publisher')}
        value={document.publisher ?? ''}
        save={(publisher) => update({ publisher: orNull(publisher) })}
      />
      <SavedField
        label={text('field.published')}
        hint={found('published', text('field.dateHint'))}
        value={document.published ?? ''}
        save={(published) => update({ published: orNull(published) })}
      />
      <SavedField
        label={text('field.accessed')}
        hint={text('field.dateHint')}
        value={document.accessed ?? ''}
        save={(accessed) => update({ accessed: orNull(accessed) })}
      />
      <SavedField
        label={text('field.language')}
        hint={found('language', text('field.languageHint'))}
        value={document.language ?? ''}
        save={(language) => update({ language: orNull(language) })}
      />
      <TlpChoice id={document.id} value={document.tlp} />
      {document.sourceId === null ? null : (
        <SourceGrading
          sourceId={document.sourceId}
          label={text('letterOf', { source: document.sourceName ?? '' })}
          value={document.reliability}
        />
      )}
      <OriginEditor subjectId={document.id} />
      <div className={styles['wide']}>
        <SavedField
          label={text('field.url')}
          hint={found('url')}
          value={document.url ?? ''}
          save={(url) => update({ url: orNull(url) })}
        />
      </div>
      <dl className={styles['original']}>
        <dt>{text('field.file')}</dt>
        <dd>{document.fileName}</dd>
        {document.publishedAt === null ? null : (
          <>
            <dt>{text('publishedAt')}</dt>
            <dd>{moment(document.publishedAt)}</dd>
          </>
        )}
        {document.edited === null ? null : (
          <>
            <dt>{text('edited')}</dt>
            <dd>{moment(document.edited)}</dd>
          </>
        )}
        <dt>{text('field.original')}</dt>
        <dd>
          {text('originalFacts', {
            type: document.mediaType,
            size: numbers.bytes(document.bytes),
            encoding: document.encoding,
            characters: numbers.number(document.characters),
          })}
        </dd>
        <dt>SHA-256</dt>
        <dd className={styles['hash']}>{document.sha256}</dd>
      </dl>
      <div className={styles['wide']}>
        <ImpactPanel recordId={document.id} />
      </div>
      <button type="button" className={styles['remove']} onClick={() => weigh(document.id, withdraw)}>
        {text('withdraw')}
      </button>
      {sheet}
    </section>
  );
}
