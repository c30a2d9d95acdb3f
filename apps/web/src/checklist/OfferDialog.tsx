import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Editing, followChecklist, leftItems } from "@openchair/board";
import { itemWords } from "@openchair/programme";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { ItemChange } from "./changes.ts";
import { OneChange } from "./OneChange.tsx";

interface OfferDialogProps {
  readonly news: readonly ItemChange[];
  /** The version that the board follows, and the newer one. */
  readonly follows: number;
  readonly version: number;
  readonly editing: Editing;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** What is other in a newer list: each change to take, or to leave as it is. One step for undo. */
export function OfferDialog({ news, follows, version, editing, readOnly, onClose }: OfferDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const [left, setLeft] = useState<readonly string[]>([]);
  const take = () => {
    const { doc, origin, undoManager } = editing;
    const earlier = leftItems(doc);
    undoManager.stopCapturing();
    followChecklist(
      doc,
      version,
      {
        taken: news.map(({ id }) => id).filter((id) => !left.includes(id)),
        // What was left before stays as it was then.
        left: Object.fromEntries(left.map((id) => [id, earlier[id] ?? follows])),
      },
      origin,
    );
    undoManager.stopCapturing();
    const many = left.length;
    announce(
      many === 0
        ? t`Your checklist is the newest one now.`
        : t`Your checklist is the newest one now, but for what you left as it was.`,
    );
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t`What is new on the checklist`} wide>
      <p>
        <Trans>Other teams of this stream learned something. Take what helps you; your answers stay.</Trans>
      </p>
      <ul className="check-changes">
        {news.map((change) => {
          const item = change.after ?? change.before;
          const text = item ? itemWords(item, language).text : "";
          return (
            <li key={change.id} className="check-change">
              <OneChange change={change} />
              {readOnly || change.what === "kept" ? null : (
                <div className="check-take">
                  <RadioChoices
                    label={<span className="visually-hidden">{text}</span>}
                    choices={[
                      { id: "take", name: t`Take it` },
                      { id: "leave", name: t`Leave it` },
                    ]}
                    value={left.includes(change.id) ? "leave" : "take"}
                    onChange={(choice) =>
                      setLeft(choice === "leave" ? [...left, change.id] : left.filter((id) => id !== change.id))
                    }
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {readOnly ? null : (
        <div className="dialog__foot">
          <Button className="button" onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button className="button button--go" onPress={take}>
            {left.length === 0 ? (
              <Trans>Use the newer checklist</Trans>
            ) : (
              <Plural value={left.length} one="Use it, but leave # item" other="Use it, but leave # items" />
            )}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
