import { Trans } from "@lingui/react/macro";
import { SquareDashed } from "lucide-react";
import { useOutline } from "./OutlineContext.ts";

/** Makes a zone: a place on the board with a name, for cards that belong together. */
export function ZoneAdder() {
  const { actions } = useOutline();
  return (
    <button type="button" className="button outline-add__zone" data-add="zones" onClick={actions.addZone}>
      <SquareDashed size={18} aria-hidden />
      <Trans>Add a zone</Trans>
    </button>
  );
}
