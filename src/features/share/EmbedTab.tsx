// The embed code: its form, its options, and a preview.

import { useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { CONTROLS, HEIGHTS } from '../../state/embedOptions.ts';
import { THEMES } from '../../state/view.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import {
  canGrow,
  EMBED_FORMS,
  type EmbedChoice,
  type EmbedForm,
  type EmbedTarget,
  embedAddress,
  embedCode,
  hasLoader,
  isOneFile,
  isMoreThanAPage,
} from './embedCode.ts';
import type { ShareTarget } from './shareTarget.ts';
import { CopyField } from './CopyField.tsx';

/** The reader's input. Pixels are text, because a number that is half typed is not a number. */
export interface EmbedDraft extends Omit<EmbedChoice, 'pixels' | 'version'> {
  readonly form: EmbedForm;
  readonly pixels: string;
  readonly isPinned: boolean;
}

export const FIRST_DRAFT: EmbedDraft = {
  form: 'iframe',
  controls: 'full',
  // Used once a form with a script is chosen, which can set the height.
  height: 'auto',
  theme: 'auto',
  pixels: '620',
  isPinned: false,
};

const MIN_PIXELS = 200;
const MAX_PIXELS = 4000;
const toPixels = (text: string): number => Math.min(MAX_PIXELS, Math.max(MIN_PIXELS, Math.round(Number(text)) || 620));

export interface EmbedTabProps {
  readonly dataset: Dataset;
  readonly target: ShareTarget;
  readonly root: string;
  readonly home: string;
  /** The version of the data shown, if the site archives versions. */
  readonly version: string | null;
  readonly draft: EmbedDraft;
  readonly onDraft: (draft: EmbedDraft) => void;
}

export function EmbedTab({ dataset, target, root, home, version, draft, onDraft }: EmbedTabProps) {
  const m = useAllMessages();
  const [isPreviewed, setPreviewed] = useState(false);
  const set = (change: Partial<EmbedDraft>): void => onDraft({ ...draft, ...change });
  const { form, controls } = draft;
  const theme = draft.theme === 'host' && !hasLoader(form) ? 'auto' : draft.theme;
  const height = canGrow(form) ? draft.height : 'fit';
  const choice: EmbedChoice = {
    controls,
    theme,
    height,
    pixels: toPixels(draft.pixels),
    version: draft.isPinned ? version : null,
  };
  const embedTarget: EmbedTarget = {
    root,
    home,
    view: target.view,
    page: target.address,
    title: m.embedTitle(target.title),
    linkText: m.embedLink(target.title, m.product),
    showAll: m.showAll,
  };
  const address = embedAddress(embedTarget, choice);
  const leavesFilters = form === 'wordpress' && isMoreThanAPage(target.address);
  // oEmbed answers for a record's own pages only, so WordPress would show another one. A page that is one file has
  // neither the script nor oEmbed.
  const forms = isOneFile(root)
    ? EMBED_FORMS.filter((name) => name === 'iframe')
    : EMBED_FORMS.filter((name) => target.view.data === null || name !== 'wordpress');
  return (
    <>
      <RadioGroup
        stacked
        label={m.embedForm.label}
        value={form}
        options={forms.map((value) => ({ value, label: m.embedForm[value] }))}
        onChange={(value) => set({ form: value })}
        hint={leavesFilters ? `${m.embedFormHint[form]} ${m.embedWordpressWhole}` : m.embedFormHint[form]}
      />
      {form !== 'wordpress' && (
        <div className="share-columns">
          <RadioGroup
            stacked
            label={m.embedControls.label}
            value={controls}
            options={CONTROLS.map((value) => ({ value, label: m.embedControls[value] }))}
            onChange={(value) => set({ controls: value })}
          />
          <RadioGroup
            stacked
            label={m.theme}
            value={theme}
            options={THEMES.map((value) => ({
              value,
              label: m.themes[value],
              disabled: value === 'host' && !hasLoader(form),
            }))}
            onChange={(value) => set({ theme: value })}
          />
          <RadioGroup
            stacked
            label={m.embedHeight.label}
            value={height}
            options={HEIGHTS.map((value) => ({
              value,
              label: m.embedHeight[value],
              disabled: value === 'auto' && !canGrow(form),
            }))}
            onChange={(value) => set({ height: value })}
            hint={canGrow(form) ? undefined : m.embedHeightNeedsScript}
          />
          {version !== null && (
            <RadioGroup
              stacked
              label={m.embedData.label}
              value={draft.isPinned ? 'pinned' : 'live'}
              options={(['live', 'pinned'] as const).map((value) => ({ value, label: m.embedData[value] }))}
              onChange={(value) => set({ isPinned: value === 'pinned' })}
            />
          )}
        </div>
      )}
      {form !== 'wordpress' && (
        <label className="share-pixels">
          {m.embedHeight.pixels}
          <input
            type="number"
            className="button"
            inputMode="numeric"
            min={MIN_PIXELS}
            max={MAX_PIXELS}
            step={10}
            value={draft.pixels}
            onChange={(change) => set({ pixels: change.target.value })}
            onBlur={() => set({ pixels: String(choice.pixels) })}
          />
        </label>
      )}
      <CopyField label={m.embedCode} copyLabel={m.copyCode} text={embedCode(form, embedTarget, choice)} rows={6} isCode>
        <button type="button" className="button" aria-expanded={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
          {isPreviewed ? m.embedPreviewEnd : m.embedPreview}
        </button>
      </CopyField>
      {isPreviewed && (
        // A new frame for each address: navigating one frame would add entries to the page's history.
        <iframe
          key={address}
          className="share-preview"
          title={embedTarget.title}
          src={address}
          loading="lazy"
          style={{ blockSize: choice.pixels }}
          lang={dataset.language}
        />
      )}
    </>
  );
}
