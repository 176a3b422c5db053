/** The editor as a React component: hands over the text once, then gives the surface itself to its parent. */
import { useEffect, useRef, useState, type JSX } from 'react';
import type { Node } from 'prosemirror-model';
import './editor.css';
import type { Citations } from './citations.ts';
import type { LiveParts } from './live-part.ts';
import { BriefingSurface, type EditorEvents } from './surface.ts';

export interface EditorProps extends EditorEvents {
  /** The text to begin with; later changes go through the surface. */
  readonly initial: Node;
  readonly citations: Citations;
  readonly live: LiveParts;
  readonly label: string;
  readonly language: string;
  readonly placeholder: string;
  readonly waiting: string;
  readonly describedBy: string;
  /** Gives the surface to whoever drives it; null when it goes away. */
  readonly surface: (surface: BriefingSurface | null) => void;
}

export function Editor(props: EditorProps): JSX.Element {
  const { citations, live, label, language, placeholder, waiting, describedBy } = props;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef<EditorProps>(props);
  const [surface, setSurface] = useState<BriefingSurface | null>(null);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (place.current === null) return undefined;
    const { initial, label, language, placeholder, waiting, describedBy } = latest.current;
    const built = new BriefingSurface(
      place.current,
      initial,
      { label, language, placeholder, waiting, describedBy },
      {
        becomes: (doc) => latest.current.becomes(doc),
        changed: (doc, by) => latest.current.changed(doc, by),
        tools: (tools) => latest.current.tools(tools),
        citing: (citing) => latest.current.citing(citing),
        pickerKey: (key) => latest.current.pickerKey(key),
        citation: (uid, number, chip) => latest.current.citation(uid, number, chip),
        leave: () => latest.current.leave(),
        blurred: () => latest.current.blurred(),
        refreshLive: (uid) => latest.current.refreshLive(uid),
        changeLive: (uid) => latest.current.changeLive(uid),
        describe: (uid, number, cited) => latest.current.describe(uid, number, cited),
      },
    );
    setSurface(built);
    latest.current.surface(built);
    return () => {
      setSurface(null);
      latest.current.surface(null);
      built.dispose();
    };
  }, []);

  useEffect(() => surface?.setCitations(citations), [surface, citations]);
  useEffect(() => surface?.setLive(live), [surface, live]);
  useEffect(
    () => surface?.setLabels({ label, language, placeholder, waiting, describedBy }),
    [surface, label, language, placeholder, waiting, describedBy],
  );

  return <div ref={place} className="editor-place" />;
}
