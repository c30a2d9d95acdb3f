import { Trans, useLingui } from "@lingui/react/macro";
import type { CardKind } from "@openchair/board";
import { useOthersIn } from "@openchair/canvas/carets";
import { textAddress } from "@openchair/canvas/text-address";
import { PencilLine } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useOutline } from "./OutlineContext.ts";

const ItemField = lazy(async () => ({ default: (await import("./ItemField.tsx")).ItemField }));

interface ItemWordsProps {
  readonly id: string;
  /** Null for a note. */
  readonly kind: CardKind | null;
  readonly text: string;
  readonly labelId: string;
  readonly strong?: boolean;
  /** What one should know before one changes these words. */
  readonly help?: ReactNode;
}

/** The words of an item: plain at rest, a field for several people while this person writes. */
export function ItemWords({ id, kind, text, labelId, strong = false, help }: ItemWordsProps) {
  const { writing } = useOutline();
  const { t } = useLingui();
  if (writing === id) {
    return (
      <Suspense>
        <ItemField id={id} kind={kind} help={help} />
      </Suspense>
    );
  }
  const empty = kind === "segment" ? t`What happens?` : t`No words yet`;
  return (
    <>
      <p
        id={labelId}
        className={strong ? "outline-words outline-words--strong" : "outline-words"}
        dir="auto"
        data-words
        data-empty={text.trim() === "" || undefined}
      >
        {text.trim() === "" ? empty : strong ? <FirstStrong text={text} /> : text}
      </p>
      <WhoWrites id={id} />
    </>
  );
}

/** The first line stands out, the rest tells more. */
function FirstStrong({ text }: { readonly text: string }) {
  const end = text.indexOf("\n");
  return end === -1 ? (
    text
  ) : (
    <>
      {text.slice(0, end)}
      <span className="outline-words__rest">{text.slice(end)}</span>
    </>
  );
}

/** Who else is writing in these words just now. */
function WhoWrites({ id }: { readonly id: string }) {
  const others = useOthersIn(textAddress(id));
  const names = [...new Set(others.map(({ name }) => name))].join(", ");
  return names === "" ? null : (
    <p className="outline-writes">
      <PencilLine size={14} aria-hidden />
      <Trans>{names} is writing here</Trans>
    </p>
  );
}
