import { Trans, useLingui } from "@lingui/react/macro";
import {
  CHECKLIST_OWNER_NAMES,
  CHECKLIST_OWNERS,
  CHECKLIST_STAGE_WORDS,
  CHECKLIST_STAGES,
  type ChecklistOwner,
  type ChecklistStage,
} from "@openchair/formats";
import { type ChecklistItem, itemWords, LIMITS, type Proposal } from "@openchair/programme";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { checklistCalls, type StreamChecklist, streamChecklistQuery } from "../api/checklistCalls.ts";
import { asApiError, hasCode } from "../api/errors.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";

interface AcceptDialogProps {
  readonly streamId: string;
  readonly version: number;
  readonly proposal: Proposal;
  readonly item: ChecklistItem | undefined;
  readonly onDone: (list: StreamChecklist) => void;
  readonly onClose: () => void;
}

/** A proposal becomes the next version of the list, in the words that the curators give it. */
export function AcceptDialog({ streamId, version, proposal, item, onDone, onClose }: AcceptDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const queries = useQueryClient();
  const { kind } = proposal;
  const hasWords = kind === "new" || kind === "change";
  const [text, setText] = useState(proposal.text);
  const [why, setWhy] = useState(kind === "change" && item ? itemWords(item, language).why : "");
  const [stage, setStage] = useState<ChecklistStage>(proposal.stage ?? "designing");
  const [owner, setOwner] = useState<ChecklistOwner>(item?.owner ?? "co-chairs");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const fields = failed ? asApiError(failed).fields : {};
  const next = version + 1;
  const accept = async () => {
    setTried(true);
    if (busy || (hasWords && text.trim() === "")) return;
    setBusy(true);
    setFailed(null);
    try {
      const words = hasWords ? { text, why, owner } : {};
      const place = kind === "new" ? { stage } : {};
      const list = await checklistCalls.accept(streamId, proposal.id, { version, reason, ...words, ...place });
      onClose();
      onDone(list);
    } catch (error) {
      setFailed(error);
      setBusy(false);
      // What is there now is read behind the dialog; what was written here stays.
      if (hasCode(error, "changed")) await queries.invalidateQueries(streamChecklistQuery(streamId));
    }
  };
  return (
    <Dialog isOpen onClose={onClose} title={t`Accept as version ${next}`}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void accept();
        }}
      >
        <p className="small quiet" dir="auto">
          “{proposal.why}”
        </p>
        {kind === "keep" && item ? (
          <p>
            <Trans>The item stays as it is, and the list says why it is good.</Trans>
          </p>
        ) : null}
        {kind === "drop" && item ? (
          <p>
            <Trans>The item leaves the list. Teams that go by an older one are asked first.</Trans>
          </p>
        ) : null}
        {hasWords ? (
          <>
            <TextField
              label={t`How it reads on the list`}
              value={text}
              onChange={setText}
              maxLength={LIMITS.checklistText}
              rows={2}
              error={
                fields["text"] ?? (tried && text.trim() === "" ? t`Please write the item in one sentence.` : undefined)
              }
            />
            <TextField
              label={t`Why it matters`}
              optional
              value={why}
              onChange={setWhy}
              maxLength={LIMITS.checklistWhy}
              rows={2}
              error={fields["why"]}
            />
            {kind === "new" ? (
              <SelectField
                label={t`When is it due?`}
                options={CHECKLIST_STAGES.map((id) => ({ id, name: CHECKLIST_STAGE_WORDS[language][id].name }))}
                value={stage}
                onChange={(id) => setStage(CHECKLIST_STAGES.find((one) => one === id) ?? stage)}
              />
            ) : null}
            <SelectField
              label={t`Who starts?`}
              options={CHECKLIST_OWNERS.map((id) => ({ id, name: CHECKLIST_OWNER_NAMES[language][id] }))}
              value={owner}
              onChange={(id) => setOwner(CHECKLIST_OWNERS.find((one) => one === id) ?? owner)}
            />
          </>
        ) : (
          <p className="check-after" dir="auto">
            {item ? itemWords(item, language).text : null}
          </p>
        )}
        <TextField
          label={t`Why you accept it`}
          optional
          help={t`The team reads it on their board.`}
          value={reason}
          onChange={setReason}
          maxLength={LIMITS.proposalWhy}
          rows={2}
          error={fields["reason"]}
        />
        {failed && Object.keys(fields).length === 0 ? <ErrorNotice error={failed} /> : null}
        <div className="dialog__foot">
          <Button className="button" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <ActionButton type="submit" kind="go" busy={busy}>
            <Trans>Make version {next}</Trans>
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
