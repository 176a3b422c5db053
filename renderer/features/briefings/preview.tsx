/** The typeset pages beside the text. A page is replaced only when the new one is ready to be painted. */
import { useEffect, useRef, useState, type JSX } from 'react';
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

interface PageProps {
  readonly address: string;
  readonly label: string;
  /** Width / height. */
  readonly shape: number;
}

function PageView({ address, label, shape }: PageProps): JSX.Element {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const near = useNear(place);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (place === null || !near || shown.current === address) return undefined;
    let current = true;
    const picture = new Image();
    picture.alt = '';
    picture.src = besidePage(address);
    const show = (): void => {
      if (!current) return;
      shown.current = address;
      place.replaceChildren(picture);
    };
    // A page that cannot be decoded is shown as the browser shows it, rather than the former one as if it were new.
    picture.decode().then(show, show);
    return () => {
      current = false;
    };
  }, [place, near, address]);
  return (
    <div
      ref={setPlace}
      className={styles['page']}
      role="img"
      aria-label={label}
      style={{ aspectRatio: shape }}
    />
  );
}

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
        {preview?.pages.map((address, at) => (
          <PageView
            // oxlint-disable-next-line react/no-array-index-key -- a page is its number; what it shows changes
            key={at}
            address={address}
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
