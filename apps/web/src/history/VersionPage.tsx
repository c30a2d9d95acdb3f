import { Trans, useLingui } from "@lingui/react/macro";
import { restoreAsOneStep } from "@openchair/board";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, RotateCcw } from "lucide-react";
import { type RefObject, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { type BoardVersion, history, versionsQuery } from "../api/historyCalls.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import { moment } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useUndo } from "../outline/useUndo.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice, Loading, Notice } from "../ui/Notice.tsx";
import { Comparing } from "./Comparing.tsx";
import { useVersionDoc } from "./useVersionDoc.ts";
import { useVersionName } from "./useVersionName.ts";
import { VersionWords } from "./VersionWords.tsx";

interface NamingProps {
  readonly boardId: string;
  readonly version: BoardVersion;
  readonly onDone: () => void;
}

function Naming({ boardId, version, onDone }: NamingProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState(version.name);
  const rename = useMutation({
    mutationFn: () => history.rename(boardId, version.id, name),
    async onSuccess() {
      await queryClient.invalidateQueries(versionsQuery(boardId));
      onDone();
    },
  });
  return (
    <form
      className="history__name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") rename.mutate();
      }}
    >
      <TextField label={t`Name of this version`} value={name} onChange={setName} maxLength={120} autoFocus />
      <ActionButton kind="go" type="submit" busy={rename.isPending}>
        <Trans>Save</Trans>
      </ActionButton>
      {rename.isError ? <ErrorNotice error={rename.error} /> : null}
    </form>
  );
}

interface VersionPageProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly version: BoardVersion;
  readonly versions: readonly BoardVersion[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onBack: () => void;
  readonly onGone: () => void;
}

/** One version: what changed since then, what it said, and the way to bring it back. */
export function VersionPage({ open, info, version, versions, heading, onBack, onGone }: VersionPageProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const name = useVersionName()(version);
  const { editing } = open;
  const boardId = info.board.id;
  const { may } = info.me;
  const { doc, error, retry } = useVersionDoc(boardId, version.id);
  const { top } = useUndo(editing);
  const [shows, setShows] = useState<"changes" | "words">("changes");
  const [asking, setAsking] = useState<"restore" | "remove" | null>(null);
  const [naming, setNaming] = useState(false);
  /** The step of undo that the restore was; `same` when there was nothing to bring back. */
  const [restored, setRestored] = useState<typeof top | "same">(null);
  const when = moment(Date.parse(version.at), language);
  const who = version.byName ?? "";
  const isBack = restored === "same" || (restored !== null && restored === top);

  const restore = async () => {
    if (!doc) return;
    // First: what others do meanwhile is in this one too, or comes after it and stays.
    await history.beforeRestore(boardId, version.id);
    const before = editing.undoManager.undoStack.at(-1);
    restoreAsOneStep(editing, doc);
    const step = editing.undoManager.undoStack.at(-1);
    setRestored(step && step !== before ? step : "same");
    void queryClient.invalidateQueries(versionsQuery(boardId));
  };
  return (
    <article className="history__version">
      <button type="button" className="button button--plain history__back" onClick={onBack}>
        <ArrowLeft size={18} aria-hidden />
        <Trans>All versions</Trans>
      </button>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <p className="quiet">
          {version.byName === null ? (
            when
          ) : (
            <Trans>
              {when}, kept by {who}
            </Trans>
          )}
        </p>
      </header>
      {naming ? (
        <Naming boardId={boardId} version={version} onDone={() => setNaming(false)} />
      ) : may.write ? (
        <div className="row">
          <button type="button" className="button button--go" onClick={() => setAsking("restore")}>
            <RotateCcw size={18} aria-hidden />
            <Trans>Bring this version back</Trans>
          </button>
          <button type="button" className="button" onClick={() => setNaming(true)}>
            {version.name === "" ? <Trans>Give it a name</Trans> : <Trans>Change the name</Trans>}
          </button>
          {may.invite ? (
            <button type="button" className="button" onClick={() => setAsking("remove")}>
              <Trans>Remove…</Trans>
            </button>
          ) : null}
        </div>
      ) : null}
      <div role="status">
        {isBack ? (
          <Notice kind="ok">
            <p>
              {restored === "same" ? (
                <Trans>The board says this already.</Trans>
              ) : (
                <Trans>The board says again what it said then. What was there before is kept as a version.</Trans>
              )}
            </p>
            {restored === "same" ? null : (
              <p>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    editing.undoManager.undo();
                    setRestored(null);
                    heading.current?.focus();
                  }}
                >
                  <Trans>Undo this</Trans>
                </button>
              </p>
            )}
          </Notice>
        ) : null}
      </div>
      <fieldset className="switch history__switch">
        <legend className="visually-hidden">
          <Trans>What to show of this version</Trans>
        </legend>
        <button type="button" aria-pressed={shows === "changes"} onClick={() => setShows("changes")}>
          <Trans>What changed</Trans>
        </button>
        <button type="button" aria-pressed={shows === "words"} onClick={() => setShows("words")}>
          <Trans>What it said</Trans>
        </button>
      </fieldset>
      {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
      {!doc && !error ? <Loading /> : null}
      {doc && shows === "changes" ? (
        <Comparing info={info} live={editing.doc} doc={doc} version={version} versions={versions} />
      ) : null}
      {doc && shows === "words" ? <VersionWords doc={doc} expected={info.session.expected} /> : null}
      <ConfirmDialog
        // Who asks before the version has come is not asked to press again.
        isOpen={asking === "restore" && doc !== null}
        onClose={() => setAsking(null)}
        title={t`Bring this version back?`}
        action={t`Bring it back`}
        onConfirm={restore}
      >
        <Trans>
          The board will say what it said on {when}, for everybody. What is there now is kept as a version first, and
          what people said in comments stays. You can undo it.
        </Trans>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === "remove"}
        onClose={() => setAsking(null)}
        title={t`Remove this version?`}
        action={t`Remove it`}
        danger
        onConfirm={async () => {
          await history.remove(boardId, version.id);
          await queryClient.invalidateQueries(versionsQuery(boardId));
          onGone();
        }}
      >
        <Trans>The board stays as it is. Only this memory of {when} is gone, for everybody and for good.</Trans>
      </ConfirmDialog>
    </article>
  );
}
