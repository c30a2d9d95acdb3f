import { Trans, useLingui } from "@lingui/react/macro";
import { FileUp } from "lucide-react";
import { Button, DropZone, FileTrigger, isFileDropItem, ProgressBar, Text } from "react-aria-components";
import { asApiError } from "../../api/errors.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { TextField } from "../../ui/fields.tsx";
import { ErrorNotice, Notice } from "../../ui/Notice.tsx";
import { useFileFaultWords } from "./importWords.ts";

/** The server takes no more than this (5 MiB); saying so here saves a long wait. */
const MOST_BYTES = 5 * 1024 * 1024;

/** A file, or what was pasted where there is none. */
export interface ChosenFile {
  readonly file: File | null;
  readonly list: string;
}

/** Why a file cannot be read, in the reader's own language where we have words for it. */
export function FileFault({ error }: { readonly error: unknown }) {
  const words = useFileFaultWords()(asApiError(error).fields["why"]);
  if (words === null) return <ErrorNotice error={error} />;
  return (
    <Notice kind="error">
      <p>{words}</p>
    </Notice>
  );
}

interface ImportChooseProps {
  readonly chosen: ChosenFile;
  readonly onChange: (chosen: ChosenFile) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onLook: () => void;
  readonly onCancel: () => void;
}

/** The first step: a file to choose or drop, or words to paste. */
export function ImportChoose({ chosen, onChange, isBusy, error, onLook, onCancel }: ImportChooseProps) {
  const { t } = useLingui();
  const { file, list } = chosen;
  const take = (next: File | undefined) => onChange({ file: next ?? null, list });
  const tooLarge = (file?.size ?? new Blob([list]).size) > MOST_BYTES;
  const fileName = file?.name ?? "";
  return (
    <div className="stack">
      <p>
        <Trans>
          Take the file that your call for submissions gives you: from pretalx, frab, Sessionize, Open Event or Indico,
          a table (CSV), or a JSON list. You see what is in it before anything is kept.
        </Trans>
      </p>
      <DropZone
        className="drop"
        getDropOperation={() => "copy"}
        onDrop={async (event) => {
          const dropped = event.items.find(isFileDropItem);
          if (dropped) take(await dropped.getFile());
        }}
      >
        <FileUp size={24} aria-hidden />
        <Text slot="label">{file ? <strong>{fileName}</strong> : <Trans>Drop a file here</Trans>}</Text>
        <FileTrigger
          acceptedFileTypes={[".json", ".csv", ".tsv", ".txt", ".xml", "application/json", "text/csv", "text/plain"]}
          onSelect={(files) => take(files?.[0])}
        >
          <Button className="button">{file ? <Trans>Choose another file</Trans> : <Trans>Choose a file</Trans>}</Button>
        </FileTrigger>
      </DropZone>
      {file ? null : (
        <TextField
          label={t`Or paste the list here`}
          help={t`Rows copied from a spreadsheet work too, with the names of the columns first.`}
          rows={5}
          value={list}
          onChange={(words) => onChange({ file, list: words })}
        />
      )}
      {tooLarge ? (
        <Notice kind="error">
          <Trans>This is larger than 5 MB. Please bring it in as two or more lists.</Trans>
        </Notice>
      ) : null}
      {error ? <FileFault error={error} /> : null}
      {isBusy ? <Working label={t`Reading the file`} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onCancel}>
          {isBusy ? <Trans>Stop</Trans> : <Trans>Cancel</Trans>}
        </Button>
        <ActionButton
          kind="go"
          busy={isBusy}
          isDisabled={tooLarge || (file === null && list.trim() === "")}
          onPress={onLook}
        >
          <Trans>Look what is in it</Trans>
        </ActionButton>
      </div>
    </div>
  );
}

/** Something that may take a few seconds. */
export function Working({ label }: { readonly label: string }) {
  return (
    <ProgressBar className="progress" isIndeterminate aria-label={label}>
      <span className="progress__bar" />
      <p className="small">{label}…</p>
    </ProgressBar>
  );
}
