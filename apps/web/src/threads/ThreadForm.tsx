import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useState } from "react";
import { Button } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

export interface ThreadWords {
  readonly title: string;
  readonly description: string;
}

interface ThreadFormProps {
  readonly words: ThreadWords;
  readonly action: string;
  readonly onSave: (words: ThreadWords) => Promise<void>;
  readonly onClose: () => void;
}

/** The words of a red thread, in the place where it stands. */
export function ThreadForm({ words, action, onSave, onClose }: ThreadFormProps) {
  const { t } = useLingui();
  const [title, setTitle] = useState(words.title);
  const [description, setDescription] = useState(words.description);
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const fields = failed ? asApiError(failed).fields : {};
  const save = async () => {
    setTried(true);
    if (title.trim() === "" || busy) return;
    setBusy(true);
    setFailed(null);
    try {
      await onSave({ title, description });
      onClose();
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      className="thread-form sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <TextField
        label={t`Name`}
        value={title}
        onChange={setTitle}
        maxLength={LIMITS.threadTitle}
        error={tried && title.trim() === "" ? t`Please give the red thread a name.` : fields["title"]}
        autoFocus
      />
      <TextField
        label={t`What it is about`}
        optional
        value={description}
        onChange={setDescription}
        maxLength={LIMITS.threadDescription}
        rows={2}
        error={fields["description"]}
      />
      {failed && Object.keys(fields).length === 0 ? <ErrorNotice error={failed} /> : null}
      <div className="row">
        <ActionButton type="submit" kind="go" busy={busy}>
          {action}
        </ActionButton>
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
