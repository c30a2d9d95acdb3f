import { useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { showChanged, submissionCalls } from "../../api/submissionCalls.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import type { Status } from "./choosing.ts";
import { useStatusWords } from "./statusWords.tsx";

/** What can be done with a submission, wherever it is shown. The same object as long as the page stands. */
export interface ChoosingActions {
  readonly select: (id: string, selected: boolean) => void;
  /** Moving to `session` asks for what a session needs. */
  readonly move: (submissions: readonly Submission[], to: Status) => void;
  readonly pick: (submission: Submission) => void;
  readonly edit: (submission: Submission) => void;
}

/** What is selected, what is asked for, and moving submissions from one status to another. */
export function useChoosing() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const words = useStatusWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [picking, setPicking] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [making, setMaking] = useState<readonly string[]>([]);
  const { mutate, error, reset } = useMutation({
    mutationFn: async ({
      list,
      to,
    }: {
      readonly list: readonly Submission[];
      readonly to: Exclude<Status, "session">;
    }) => {
      for (const { streamId, id } of list)
        showChanged(queries, await submissionCalls.change(streamId, id, { state: to }));
      return to;
    },
    onSuccess: (to) => {
      const where = words[to];
      announce(t`Moved to: ${where}`);
    },
  });
  const actions = useMemo<ChoosingActions>(
    () => ({
      select: (id, on) =>
        setSelected((before) => {
          const after = new Set(before);
          if (on) after.add(id);
          else after.delete(id);
          return after;
        }),
      move(list, to) {
        const free = list.filter(({ sessionId }) => sessionId === null);
        if (to === "session") setMaking(free.map(({ id }) => id));
        else mutate({ list: free.filter(({ state }) => state !== to), to });
      },
      pick: ({ id }) => setPicking(id),
      edit: ({ id }) => setEditing(id),
    }),
    [mutate],
  );
  return {
    actions,
    selected,
    clear: () => setSelected(new Set()),
    /** Ids of what a dialog is open for. Ids, so that the dialog shows it as it is now. */
    picking,
    editing,
    making,
    close() {
      setPicking(null);
      setEditing(null);
      setMaking([]);
    },
    error,
    dismissError: reset,
  };
}
