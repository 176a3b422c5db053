/** The typeset pages beside the text. A page is replaced only when the new one is ready to be painted. */
import { memo, useEffect, useRef, useState, type JSX } from 'react';
import type { Preview } from '../../../preload/contract/index.ts';
import { errorSentence, useAllText, useText } from './data.ts';
import styles from './preview.module.css';
import type { PreviewState } from './use-preview.ts';

/** Whether an element is in or near the view: pages far away are not painted at all. */
function useNear(element: HTMLElement | null): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { root: element.parentElement, rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

/** The address below the page's own: under the Chromium host the program's scheme has another name. */
const besidePage = (address: string): string =>
  new URL(new URL(address, location.href).pathname, location.href).href;

/** A layer that came with its address need not be asked for. What is shown as an image runs nothing, wherever it comes from. */
const sourceOf = (address: string, drawn: Preview['drawn']): string => {
  const svg = drawn[address];
  return svg === undefined ? besidePage(address) : `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

const NONE: Preview['drawn'] = {};

interface PageProps {
  /** Addresses of what lies one on the other. */
  readonly layers: readonly string[];
  readonly drawn: Preview['drawn'];
  readonly label: string;
  /** Width / height. */
  readonly shape: number;
}

/** Drawn anew only where its own layers are others. */
const PageView = memo(function PageView({ layers, drawn, label, shape }: PageProps): JSX.Element {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const near = useNear(place);
  const shown = useRef<readonly string[]>([]);
  // Another list of the same addresses shows the same.
  const wanted = layers.join(' ');
  const along = useRef(drawn);
  useEffect(() => {
    along.current = drawn;
  });
  useEffect(() => {
    const addresses = wanted.split(' ');
    if (place === null || !near || shown.current.join(' ') === wanted) return undefined;
    let current = true;
    const fresh: HTMLImageElement[] = [];
    // What stays is not read again.
    const pictures = addresses.map((address, at) => {
      const stays = shown.current[at] === address ? place.children[at] : undefined;
      if (stays !== undefined) return stays;
      const picture = new Image();
      picture.alt = '';
      picture.src = sourceOf(address, along.current);
      fresh.push(picture);
      return picture;
    });
    const show = (): void => {
      if (!current) return;
      shown.current = addresses;
      const before = [...place.children];
      // One in the place of the other: what is taken out and put in again is painted again.
      if (before.length === pictures.length)
        for (const [at, picture] of pictures.entries()) {
          if (picture !== before[at]) before[at]?.replaceWith(picture);
        }
      else place.replaceChildren(...pictures);
    };
    // A layer that cannot be decoded is shown as the browser shows it, rather than the former one as if it were new.
    void Promise.allSettled(fresh.map((picture) => picture.decode())).then(show);
    return () => {
      current = false;
    };
  }, [place, near, wanted]);
  return (
    <div
      ref={setPlace}
      className={styles['page']}
      role="img"
      aria-label={label}
      style={{ aspectRatio: shape }}
    />
  );
});

export function PreviewPane({ preview, error }: PreviewState): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const total = preview?.pages.length ?? 0;
  const [width, height] = preview?.size ?? [595, 842];
  return (
    <section className={styles['preview']} aria-label={text('preview')}>
      {error === null ? null : (
        <p className={styles['problem']} role="status">
          {errorSentence(allText, error)}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={styles['pages']} tabIndex={0} role="group" aria-label={text('pages', { count: total })}>
        {preview?.pages.map((layers, at) => (
          <PageView
            // oxlint-disable-next-line react/no-array-index-key -- a page is its number; what it shows changes
            key={at}
            layers={layers}
            drawn={layers.some((layer) => Object.hasOwn(preview.drawn, layer)) ? preview.drawn : NONE}
            label={text('page', { number: at + 1, total })}
            shape={width / height}
          />
        ))}
        {preview === null && error === null ? (
          <p className={styles['waiting']}>{text('typesetting')}</p>
        ) : null}
      </div>
    </section>
  );
}
