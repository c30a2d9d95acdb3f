import { Trans } from "@lingui/react/macro";
import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { withWords } from "../i18n/activate.ts";
import { useOutline } from "./OutlineContext.ts";

const ChecklistPart = lazy(async () => ({
  default: (await withWords("checklist", import("../checklist/ChecklistPart.tsx"))).ChecklistPart,
}));

/** The team's checklist, for those who open it: it is as long as the outline itself. */
export function ChecklistSection({ boardId }: { readonly boardId: string }) {
  const { editing, data, readOnly, focusItem } = useOutline();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="outline-section" aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" className="outline-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Trans>Checklist</Trans>
          <ChevronDown size={20} aria-hidden />
        </button>
      </h2>
      {isOpen ? (
        <Suspense>
          <ChecklistPart
            boardId={boardId}
            editing={editing}
            cards={data.cards}
            readOnly={readOnly}
            onJump={focusItem}
            hideHeading
          />
        </Suspense>
      ) : null}
    </section>
  );
}
