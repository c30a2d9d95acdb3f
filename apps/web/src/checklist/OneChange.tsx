import { Trans, useLingui } from "@lingui/react/macro";
import { type ChecklistItem, itemWords } from "@openchair/programme";
import { CircleCheck, CircleMinus, CirclePlus, Pencil } from "lucide-react";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { ItemChange } from "./changes.ts";
import { SaidBy } from "./Learned.tsx";

const ICONS = { new: CirclePlus, changed: Pencil, dropped: CircleMinus, kept: CircleCheck } as const;

/** What became of an item, as a mark and a word. */
export function ChangeWord({ what }: { readonly what: ItemChange["what"] }) {
  const { t } = useLingui();
  const Icon = ICONS[what];
  const words = { new: t`New`, changed: t`Changed`, dropped: t`Taken out`, kept: t`Kept` };
  return (
    <span className="chip">
      <Icon size={15} aria-hidden />
      {words[what]}
    </span>
  );
}

/** An item that reads otherwise now, and how it was. */
export function BeforeAfter({
  before,
  after,
}: {
  readonly before: ChecklistItem | null;
  readonly after: ChecklistItem | null;
}) {
  const language = useLanguage();
  const was = before && itemWords(before, language).text;
  const is = after && itemWords(after, language).text;
  return (
    <>
      {is === null ? null : (
        <p className="check-after" dir="auto">
          {is}
        </p>
      )}
      {was === null || was === is ? null : (
        <p className={is === null ? "check-after" : "small quiet"} dir="auto">
          {is === null ? null : (
            <>
              <Trans>Before:</Trans>{" "}
            </>
          )}
          {was}
        </p>
      )}
    </>
  );
}

/** One change of a list: the item, how it was, and which voices say why. */
export function OneChange({ change }: { readonly change: ItemChange }) {
  const { before, after, what } = change;
  const last = (after ?? before)?.learned.at(-1);
  // What is on its way out may have been praised once.
  const said = after || last?.kind === "drop" ? last : undefined;
  return (
    <div className="check-change__words">
      <ChangeWord what={what} />
      <BeforeAfter before={before} after={after} />
      {said ? (
        <p className="small" dir="auto">
          “{said.why}”
        </p>
      ) : null}
      {said ? <SaidBy voices={said.voices} /> : null}
    </div>
  );
}
