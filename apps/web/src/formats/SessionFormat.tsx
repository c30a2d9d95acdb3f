import { Trans } from "@lingui/react/macro";
import type { FormatId } from "@openchair/formats";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/calls.ts";
import { boardQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

interface SessionFormatProps {
  readonly boardId: string;
  readonly format: FormatId;
  readonly onChanged: () => void;
}

/** The format that was just laid can become the session's own, which its brief and its programme name. */
export function SessionFormat({ boardId, format, onChanged }: SessionFormatProps) {
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () => api.changeFacts(boardId, { format }),
    onSuccess: (info) => {
      queryClient.setQueryData(boardQuery(boardId).queryKey, info);
      onChanged();
    },
  });
  return (
    <>
      <p>
        <ActionButton busy={save.isPending} onPress={() => save.mutate()}>
          <Trans>Make it the session’s format</Trans>
        </ActionButton>
      </p>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
    </>
  );
}
