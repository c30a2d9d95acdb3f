import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button, DropZone, FileTrigger, isFileDropItem, ProgressBar, Text } from "react-aria-components";
import { api } from "../api/calls.ts";
import { streamsQuery, submissionsQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";
import { ImportReport } from "./ImportReport.tsx";

/** The server takes no more than this (5 MiB); saying so here saves a long wait. */
const MOST_BYTES = 5 * 1024 * 1024;

function ImportForm({ streamId, onClose }: { readonly streamId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [list, setList] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const calledOff = useRef<AbortController | null>(null);
  const queryClient = useQueryClient();
  const bringIn = useMutation({
    mutationFn: async () => {
      calledOff.current = new AbortController();
      return api.importSubmissions(streamId, file ? await file.text() : list, calledOff.current.signal);
    },
    onSuccess: () => {
      void queryClient.invalidateQueries(submissionsQuery(streamId));
      void queryClient.invalidateQueries(streamsQuery);
    },
  });
  const take = (chosen: File | undefined) => {
    bringIn.reset();
    setFile(chosen ?? null);
  };
  const tooLarge = (file?.size ?? new Blob([list]).size) > MOST_BYTES;
  const stopped = bringIn.error instanceof DOMException && bringIn.error.name === "AbortError";
  const fileName = file?.name ?? "";

  if (bringIn.data) return <ImportReport result={bringIn.data} onAgain={() => bringIn.reset()} onClose={onClose} />;
  return (
    <div className="stack">
      <p>
        <Trans>
          Choose a JSON file with a list of submissions. We look for a title, a description and themes in each row;
          other fields may have other names.
        </Trans>
      </p>
      <DropZone
        className="drop"
        getDropOperation={(types) => (types.has("application/json") || types.has("text/plain") ? "copy" : "copy")}
        onDrop={async (event) => {
          const dropped = event.items.find(isFileDropItem);
          if (dropped) take(await dropped.getFile());
        }}
      >
        <FileUp size={24} aria-hidden />
        <Text slot="label">{file ? <strong>{fileName}</strong> : <Trans>Drop a file here</Trans>}</Text>
        <FileTrigger
          acceptedFileTypes={[".json", "application/json", "text/plain"]}
          onSelect={(files) => take(files?.[0])}
        >
          <Button className="button">{file ? <Trans>Choose another file</Trans> : <Trans>Choose a file</Trans>}</Button>
        </FileTrigger>
      </DropZone>
      {file ? null : (
        <TextField
          label={t`Or paste the list here`}
          rows={5}
          value={list}
          onChange={setList}
          placeholder='[{ "title": "…" }]'
        />
      )}
      {tooLarge ? (
        <Notice kind="error">
          <Trans>This is larger than 5 MB. Please bring it in as two or more lists.</Trans>
        </Notice>
      ) : null}
      {bringIn.isError && !stopped ? <ErrorNotice error={bringIn.error} /> : null}
      {bringIn.isPending ? (
        <ProgressBar className="progress" isIndeterminate aria-label={t`Bringing in the list`}>
          <span className="progress__bar" />
          <p className="small">
            <Trans>Bringing in the list. This can take a few seconds.</Trans>
          </p>
        </ProgressBar>
      ) : null}
      <div className="dialog__foot">
        <Button className="button" onPress={() => (bringIn.isPending ? calledOff.current?.abort() : onClose())}>
          {bringIn.isPending ? <Trans>Stop</Trans> : <Trans>Cancel</Trans>}
        </Button>
        <ActionButton
          kind="go"
          busy={bringIn.isPending}
          isDisabled={tooLarge || (file === null && list.trim() === "")}
          onPress={() => bringIn.mutate()}
        >
          <Trans>Bring them in</Trans>
        </ActionButton>
      </div>
    </div>
  );
}

/** Brings a list of submissions in, from a file or pasted. */
export function ImportDialog(props: {
  readonly streamId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={<Trans>Bring in submissions</Trans>} wide>
      <ImportForm streamId={props.streamId} onClose={props.onClose} />
    </Dialog>
  );
}
