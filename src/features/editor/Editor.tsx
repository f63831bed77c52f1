// The editor: docked below the picture, which shows each change as it is typed. Rows and columns, the event of one row, what
// the timeline is called, and what is taken away.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import type { Draft } from '../../dataset/format/draft.ts';
import { discardDraft, keepDraft, keptDrafts } from '../../dataset/loading/draftStore.ts';
import { useEditorMessages } from '../../i18n/editorMessages.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useStickyHeight } from '../../ui/useStickyHeight.ts';
import { AboutTab } from './AboutTab.tsx';
import { meaningsOf } from './draftChanges.ts';
import { EventForm } from './EventForm.tsx';
import { RowsTab } from './RowsTab.tsx';
import { readingsOf } from './rowReading.ts';
import { SaveTab } from './SaveTab.tsx';
import { useDraft } from './useDraft.ts';
import './editor.css';

const TABS = ['rows', 'about', 'save'] as const;

export interface EditorProps {
  /** The draft as it was opened. */
  readonly first: Draft;
  /** What was read of the draft last. */
  readonly built: BuiltDataset;
  /** The site's root. */
  readonly root: string;
  readonly update: (draft: Draft, signal: AbortSignal) => Promise<void>;
  readonly original: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly onReport: () => void;
  readonly onLeave: () => void;
}

/** Keeps the draft on this device while its author wants that. */
function useKeeping(draft: Draft) {
  const [isWanted, setWanted] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [kept, setKept] = useState<Draft | null>(null);
  const { name } = draft;
  useEffect(() => {
    // A draft that was kept is kept on.
    keptDrafts().then(
      (all) => setWanted(all.some((one) => one.draft.name === name)),
      () => {},
    );
  }, [name]);
  useEffect(() => {
    if (!isWanted) return;
    keepDraft(draft, new Date()).then(
      () => setKept(draft),
      () => setRefused(true),
    );
  }, [isWanted, draft]);
  const set = (wanted: boolean): void => {
    setWanted(wanted);
    setRefused(false);
    setKept(null);
    if (!wanted) discardDraft(name).catch(() => {});
  };
  return { isWanted: isWanted && !isRefused, isKept: kept === draft, isRefused, set };
}

export function Editor({ first, built, root, update, original, onReport, onLeave }: EditorProps) {
  const e = useEditorMessages();
  const region = useRef<HTMLElement>(null);
  const { draft, change, undo, redo, isBusy, error, isChanged } = useDraft(first, update);
  const [tab, setTab] = useState<(typeof TABS)[number]>('rows');
  const [line, setLine] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const [isFolded, setFolded] = useState(false);
  const [savedDraft, setSavedDraft] = useState<Draft | null>(null);
  const keeping = useKeeping(draft);
  const { dataset, report } = built;
  const meanings = useMemo(() => meaningsOf(draft, report?.reading), [draft, report?.reading]);
  const readings = useMemo(() => readingsOf(dataset, report), [dataset, report]);
  const refused = [...readings.values()].filter(({ kind }) => kind === 'refused').length;
  const isAtRisk = isChanged && !keeping.isKept && savedDraft !== draft;
  useStickyHeight(region, '--editor-height');
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    region.current?.focus({ preventScroll: true });
    // Scrolls only where the window is too low for picture and editor.
    region.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, []);
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: Event): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
  const row = draft.rows.find((one) => one.line === line);
  return (
    <section
      ref={region}
      tabIndex={-1}
      className="editor"
      aria-label={e.title(draft.name)}
      data-folded={isFolded || undefined}
      onKeyDown={(key) => {
        if (!(key.ctrlKey || key.metaKey) || key.altKey || !/^[zy]$/i.test(key.key)) return;
        key.preventDefault();
        if (key.key.toLowerCase() === 'y' || key.shiftKey) redo?.();
        else undo?.();
      }}
    >
      <header className="editor-head">
        <h2>{e.title(draft.name)}</h2>
        <p role="status">
          {e.events(dataset.columns.size)}
          {' · '}
          {refused > 0 ? e.refused(refused) : e.allRead}
          {' · '}
          {error === null ? (isBusy ? e.busy : e.upToDate) : e.failed(error)}
          {keeping.isKept && ` · ${e.kept}`}
        </p>
        <p className="editor-actions">
          <button type="button" className="button" disabled={!undo} onClick={() => undo?.()}>
            {e.undo}
          </button>
          <button type="button" className="button" disabled={!redo} onClick={() => redo?.()}>
            {e.redo}
          </button>
          <button type="button" className="button" onClick={onReport}>
            {e.report}
          </button>
          <label className="editor-keep" title={e.keepHint}>
            <input type="checkbox" checked={keeping.isWanted} onChange={({ target }) => keeping.set(target.checked)} />
            {e.keep}
          </label>
          <button type="button" className="button" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
            {isFolded ? e.unfold : e.fold}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              if (!isAtRisk || window.confirm(e.closeAsk)) onLeave();
            }}
          >
            {e.close}
          </button>
        </p>
        {keeping.isRefused && <p role="alert">{e.keepFailed}</p>}
      </header>
      {!isFolded && (
        <div className="editor-body">
          {row ? (
            <EventForm
              key={row.line}
              draft={draft}
              row={row}
              meanings={meanings}
              reading={readings.get(row.line)}
              onChange={change}
              onBack={() => {
                setLine(null);
                setFrom(row.line);
              }}
            />
          ) : (
            <Tabs
              label={e.tabsLabel}
              tabs={TABS.map((name) => ({ name, label: e.tabs[name] }))}
              chosen={tab}
              onChoose={(name) => {
                setTab(name);
                setFrom(null);
              }}
            >
              {tab === 'rows' && (
                <RowsTab
                  draft={draft}
                  meanings={meanings}
                  readings={readings}
                  onChange={change}
                  onOpen={setLine}
                  from={from}
                />
              )}
              {tab === 'about' && <AboutTab draft={draft} dataset={dataset} onChange={change} />}
              {tab === 'save' && (
                <SaveTab
                  draft={draft}
                  title={dataset.title}
                  refused={refused}
                  root={root}
                  original={original}
                  onSaved={() => setSavedDraft(draft)}
                />
              )}
            </Tabs>
          )}
        </div>
      )}
    </section>
  );
}
