import { Trans, useLingui } from "@lingui/react/macro";
import { Bell, BellOff, Keyboard, Redo2, Undo2 } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { useOutline } from "./OutlineContext.ts";
import { useUndo } from "./useUndo.ts";

interface OutlineToolsProps {
  readonly newsOn: boolean;
  readonly onNews: (on: boolean) => void;
  readonly onKeys: () => void;
  readonly more?: ReactNode;
}

/** Above the outline: undo and redo, whether one wants to be told what others do, and the keys. */
export function OutlineTools({ newsOn, onNews, onKeys, more }: OutlineToolsProps) {
  const { t } = useLingui();
  const { editing, readOnly, actions } = useOutline();
  const { canUndo, canRedo } = useUndo(editing);
  const NewsIcon = newsOn ? Bell : BellOff;
  return (
    <div className="outline-tools" role="toolbar" aria-label={t`Tools`}>
      {readOnly ? null : (
        <>
          {/* Not disabled while there is nothing to undo: a button that goes dead under the finger loses the focus. */}
          <button
            type="button"
            className="button button--plain"
            aria-disabled={!canUndo}
            aria-keyshortcuts="Control+Z"
            onClick={actions.undo}
            title={t`Undo`}
          >
            <Undo2 size={18} aria-hidden />
            <span className="outline-tools__undo">
              <Trans>Undo</Trans>
            </span>
          </button>
          <button
            type="button"
            className="button button--plain"
            aria-disabled={!canRedo}
            aria-keyshortcuts="Control+Shift+Z"
            onClick={actions.redo}
            title={t`Redo`}
          >
            <Redo2 size={18} aria-hidden />
            <span className="outline-tools__words">
              <Trans>Redo</Trans>
            </span>
          </button>
        </>
      )}
      <span className="outline-tools__space" />
      <Suspense>{more}</Suspense>
      <button
        type="button"
        role="switch"
        aria-checked={newsOn}
        className="button button--plain"
        onClick={() => onNews(!newsOn)}
        title={t`Tell me about changes`}
      >
        <NewsIcon size={18} aria-hidden />
        <span className="outline-tools__words">
          <Trans>Tell me about changes</Trans>
        </span>
      </button>
      <button type="button" className="button button--plain" onClick={onKeys} title={t`Keys you can use`}>
        <Keyboard size={18} aria-hidden />
        <span className="outline-tools__words">
          <Trans>Keys you can use</Trans>
        </span>
      </button>
    </div>
  );
}
