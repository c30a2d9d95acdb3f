import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, History } from "lucide-react";
import { useRef, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { history, versionsQuery } from "../api/historyCalls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { panelIsPage } from "../board/dockFocus.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { VersionList } from "./VersionList.tsx";
import { VersionPage } from "./VersionPage.tsx";
import "./history.css";

function KeepForm({ boardId, onKept }: { readonly boardId: string; readonly onKept: (id: string) => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const keep = useMutation({
    mutationFn: () => history.keep(boardId, name),
    async onSuccess({ id }) {
      setName("");
      await queryClient.invalidateQueries(versionsQuery(boardId));
      onKept(id);
    },
  });
  return (
    <form
      className="history__keep"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === "");
        if (name.trim() !== "") keep.mutate();
      }}
    >
      <TextField
        label={t`Keep the board as it is now`}
        placeholder={t`Before our second meeting`}
        value={name}
        onChange={setName}
        maxLength={120}
        error={missing ? t`Please give it a name.` : undefined}
      />
      <ActionButton type="submit" busy={keep.isPending}>
        <Bookmark size={18} aria-hidden />
        <Trans>Keep it</Trans>
      </ActionButton>
      {keep.isError ? <ErrorNotice error={keep.error} /> : null}
    </form>
  );
}

interface HistoryViewProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
}

/** Earlier states of a board: to look at, to compare, to bring back. */
export function HistoryView({ open, info }: HistoryViewProps) {
  const boardId = info.board.id;
  const versions = useQuery(versionsQuery(boardId));
  const [chosen, setChosen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const all = versions.data ?? [];
  const version = all.find(({ id }) => id === chosen);
  const choose = (id: string) => {
    setChosen(id);
    // On a small screen the version takes the place of the list.
    if (panelIsPage()) requestAnimationFrame(() => heading.current?.focus());
  };
  const back = () => {
    setChosen(null);
    requestAnimationFrame(() => top.current?.querySelector<HTMLElement>("h1")?.focus());
  };
  return (
    <div className="history" data-chosen={version !== undefined || undefined} ref={top}>
      <div className="history__list">
        <PageHeading>
          <Trans>History</Trans>
        </PageHeading>
        <p className="quiet prose">
          <Trans>
            Nothing you do here is lost. Open Chair keeps a version after each hour of work, before a format is laid in
            and at each signature. You can keep one whenever you like.
          </Trans>
        </p>
        {info.me.may.write ? <KeepForm boardId={boardId} onKept={setChosen} /> : null}
        {versions.isPending ? <Loading /> : null}
        {versions.isError ? <ErrorNotice error={versions.error} onRetry={() => void versions.refetch()} /> : null}
        {versions.data ? <VersionList versions={all} chosen={chosen} onChoose={choose} /> : null}
      </div>
      {version ? (
        <VersionPage
          key={version.id}
          open={open}
          info={info}
          version={version}
          versions={all}
          heading={heading}
          onBack={back}
          onGone={back}
        />
      ) : (
        <div className="history__empty quiet">
          <History size={32} aria-hidden />
          {versions.data && all.length === 0 ? (
            <p>
              <Trans>There is no version yet. The first comes by itself when you have worked for a while.</Trans>
            </p>
          ) : (
            <p>
              <Trans>Choose a version to see what changed since then, and what it said.</Trans>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
