import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { BoardChange, ShapeKind, ShapePart } from "@openchair/board";
import { listed } from "./changeRow.ts";
import { useLookWords } from "./useLookWords.ts";
import { useSaid } from "./useSaid.ts";

type DrawnChange = Extract<BoardChange, { readonly what: "drawn" | "drawn-added" | "drawn-removed" | "stacking" }>;

/** What things on the canvas are called, so many of them. */
function useShapeNames(): (kind: ShapeKind, count: number) => string {
  const { t } = useLingui();
  return (kind, n) => {
    switch (kind) {
      case "card":
        return t`${plural(n, { one: "# card", other: "# cards" })}`;
      case "zone":
        return t`${plural(n, { one: "# zone", other: "# zones" })}`;
      case "ideas":
        return t`the zone of ideas`;
      case "run-sheet":
        return t`the run sheet`;
      case "room":
        return t`the drawing of the room`;
      case "link":
        return t`${plural(n, { one: "# link between cards", other: "# links between cards" })}`;
      case "note":
        return t`${plural(n, { one: "# note", other: "# notes" })}`;
      case "words":
        return t`${plural(n, { one: "# text", other: "# texts" })}`;
      case "shape":
        return t`${plural(n, { one: "# shape", other: "# shapes" })}`;
      case "line":
        return t`${plural(n, { one: "# line", other: "# lines" })}`;
      case "highlight":
        return t`${plural(n, { one: "# highlighted line", other: "# highlighted lines" })}`;
      case "arrow":
        return t`${plural(n, { one: "# arrow", other: "# arrows" })}`;
      case "picture":
        return t`${plural(n, { one: "# picture", other: "# pictures" })}`;
      case "film":
        return t`${plural(n, { one: "# film", other: "# films" })}`;
      case "frame":
        return t`${plural(n, { one: "# frame", other: "# frames" })}`;
      case "group":
        return t`${plural(n, { one: "# group", other: "# groups" })}`;
      case "web":
        return t`${plural(n, { one: "# web page", other: "# web pages" })}`;
      case "other":
        return t`${plural(n, { one: "# drawing", other: "# drawings" })}`;
    }
  };
}

/** Says how things on the canvas lie and look now. */
export function useCanvasWords(): (change: DrawnChange) => string {
  const { t } = useLingui();
  const nameOf = useShapeNames();
  const { named } = useSaid();
  const { look, value } = useLookWords();

  function drawn(part: ShapePart, things: string, was: string, is: string): string {
    switch (part) {
      case "place":
        return t`Somebody moved ${things}.`;
      case "size-of":
        return t`Somebody made ${things} larger or smaller.`;
      case "opacity":
        return t`Somebody made ${things} ${is} % opaque instead of ${was} %.`;
      case "locked":
        return is === "yes" ? t`Somebody locked ${things} in place.` : t`Somebody unlocked ${things}.`;
      case "address":
        return t`Somebody changed where ${things} leads, from ${was || t`nowhere`} to ${is || t`nowhere`}.`;
      case "picture":
        return t`Somebody cut, turned or exchanged what is shown in ${things}.`;
      case "ends":
        return t`Somebody tied ${things} to something else, or at another spot.`;
      case "style":
        return t`Somebody changed the arrow heads, the bends or the alignment of ${things}.`;
      case "drawn":
        return t`Somebody drew the lines of ${things} in another way.`;
      default: {
        const name = look[part];
        const [from, to] = [value(part, was), value(part, is)];
        return t`Somebody changed ${name} of ${things} from ${from} to ${to}.`;
      }
    }
  }
  return (change) => {
    if (change.what === "stacking") return t`Somebody put drawings in front of or behind others.`;
    const name = nameOf(change.kind, change.count);
    switch (change.what) {
      case "drawn-added":
        return t`New: ${name}.`;
      case "drawn-removed":
        return t`Gone: ${name}.`;
      case "drawn": {
        const isOne = change.kind === "ideas" || change.kind === "run-sheet" || change.kind === "room";
        const words = isOne ? "" : listed(change.words.map(named));
        return drawn(change.part, words === "" ? name : `${name} (${words})`, change.before, change.after);
      }
    }
  };
}
