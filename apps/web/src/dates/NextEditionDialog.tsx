import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Stream } from "@openchair/programme";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { plan } from "../api/planCalls.ts";
import { sessionsQuery, streamsQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { CheckChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";

/** What the next edition is called, and which boards it starts with. */
export function NextEditionDialog({ stream, onClose }: { readonly stream: Stream; readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const sessions = useQuery(sessionsQuery(stream.id));
  const [title, setTitle] = useState(stream.title);
  const [edition, setEdition] = useState("");
  const [boards, setBoards] = useState<readonly string[]>([]);
  const start = useMutation({
    mutationFn: () => plan.nextEdition(stream.id, { title, edition, boards: [...boards] }),
    onSuccess: async (next) => {
      void queryClient.invalidateQueries(streamsQuery);
      onClose();
      await navigate({ to: "/streams/$streamId", params: { streamId: next.id } });
    },
  });
  const fields = start.isError ? asApiError(start.error).fields : {};
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Start the next edition</Trans>} wide>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!start.isPending) start.mutate();
        }}
      >
        <p className="prose">
          <Trans>
            It starts with the curators and the red threads of this one. Of each board you choose, the cards, the run
            sheet and the words of the brief are copied; people, comments and signatures stay here.
          </Trans>
        </p>
        <div className="two">
          <TextField
            label={t`Name of the stream`}
            value={title}
            onChange={setTitle}
            error={fields["title"]}
            maxLength={LIMITS.streamTitle}
          />
          <TextField
            label={t`Edition`}
            optional
            value={edition}
            onChange={setEdition}
            error={fields["edition"]}
            maxLength={LIMITS.edition}
            autoFocus
          />
        </div>
        {sessions.isPending ? <Loading /> : null}
        {sessions.data && sessions.data.length > 0 ? (
          <CheckChoices
            label={t`Boards to start with`}
            value={boards}
            onChange={setBoards}
            choices={sessions.data.map((session) => ({ id: session.boardId, name: session.title }))}
          />
        ) : null}
        {start.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={start.error} /> : null}
        <p>
          <ActionButton type="submit" kind="go" busy={start.isPending}>
            <Trans>Start the edition</Trans>
          </ActionButton>
        </p>
      </Form>
    </Dialog>
  );
}
