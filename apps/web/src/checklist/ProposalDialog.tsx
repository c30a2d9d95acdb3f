import { Trans, useLingui } from "@lingui/react/macro";
import { CHECKLIST_STAGE_WORDS, CHECKLIST_STAGES, type ChecklistStage } from "@openchair/formats";
import { type ChecklistItem, itemWords, LIMITS, type ProposalKind } from "@openchair/programme";
import { useState } from "react";
import { Button } from "react-aria-components";
import { checklistCalls } from "../api/checklistCalls.ts";
import { asApiError } from "../api/errors.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";

interface ProposalDialogProps {
  readonly boardId: string;
  readonly items: readonly ChecklistItem[];
  readonly firstKind: "keep" | "change";
  readonly onSent: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What a team passes on: an item that is good, or what shall be other in the list, and why. */
export function ProposalDialog({ boardId, items, firstKind, onSent, onClose }: ProposalDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const [kind, setKind] = useState<ProposalKind>(firstKind);
  const [itemId, setItemId] = useState(items[0]?.id ?? "");
  const [stage, setStage] = useState<ChecklistStage>("designing");
  /** Null until somebody writes: then the item reads as it does now. */
  const [text, setText] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const fields = failed ? asApiError(failed).fields : {};
  const item = items.find(({ id }) => id === itemId);
  const now = item ? itemWords(item, language).text : "";
  const hasText = kind === "new" || kind === "change";
  const words = (text ?? (kind === "change" ? now : "")).trim();
  const noText = hasText && (words === "" || (kind === "change" && words === now));
  const send = async () => {
    setTried(true);
    if (busy || why.trim() === "" || noText) return;
    setBusy(true);
    setFailed(null);
    try {
      const isNew = kind === "new";
      await checklistCalls.propose(boardId, {
        kind,
        itemId: isNew ? null : itemId,
        stage: isNew ? stage : null,
        text: hasText ? words : "",
        why,
      });
      await onSent();
      announce(t`Passed on to the curators.`);
      onClose();
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <Dialog isOpen onClose={onClose} title={firstKind === "keep" ? t`One thing to keep` : t`One thing to change`}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {firstKind === "keep" ? null : (
          <RadioChoices<ProposalKind>
            label={t`What would you change?`}
            choices={[
              { id: "change", name: t`Say an item otherwise` },
              { id: "new", name: t`Add an item` },
              { id: "drop", name: t`Take an item out` },
            ]}
            value={kind}
            onChange={(next) => {
              setKind(next);
              setText(null);
            }}
          />
        )}
        {kind === "new" ? (
          <SelectField
            label={t`When is it due?`}
            options={CHECKLIST_STAGES.map((id) => {
              const { name, about } = CHECKLIST_STAGE_WORDS[language][id];
              return { id, name, more: about };
            })}
            value={stage}
            onChange={(id) => setStage(CHECKLIST_STAGES.find((one) => one === id) ?? stage)}
          />
        ) : (
          <SelectField
            label={t`Which item?`}
            options={items.map((one) => ({
              id: one.id,
              name: itemWords(one, language).text,
              more: CHECKLIST_STAGE_WORDS[language][one.stage].name,
            }))}
            value={itemId}
            onChange={(id) => {
              setItemId(id);
              setText(null);
            }}
          />
        )}
        {fields["itemId"] ? (
          <p className="field__error" role="alert">
            {fields["itemId"]}
          </p>
        ) : null}
        {hasText ? (
          <TextField
            label={t`How it should read`}
            help={t`One plain sentence: what has been done when the answer is yes.`}
            value={text ?? (kind === "change" ? now : "")}
            onChange={setText}
            maxLength={LIMITS.checklistText}
            rows={2}
            error={
              fields["text"] ??
              (tried && noText
                ? kind === "change" && words !== ""
                  ? t`It still reads as it does now.`
                  : t`Please write the item in one sentence.`
                : undefined)
            }
          />
        ) : null}
        <TextField
          label={kind === "keep" ? t`Why is it good?` : t`Why?`}
          help={t`Other teams and the curators read this. Leave out names and what is private.`}
          value={why}
          onChange={setWhy}
          maxLength={LIMITS.proposalWhy}
          rows={3}
          error={fields["why"] ?? (tried && why.trim() === "" ? t`Please say why.` : undefined)}
        />
        {failed && Object.keys(fields).length === 0 ? <ErrorNotice error={failed} /> : null}
        <div className="dialog__foot">
          <Button className="button" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <ActionButton type="submit" kind="go" busy={busy}>
            <Trans>Pass it on</Trans>
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
