import { createEditing } from "@openchair/board";
import { BoardCanvas } from "@openchair/canvas";
import type { Root } from "react-dom/client";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { BENCH_WORDS } from "./bench-words.ts";
import type { PageBoard } from "./page-board.ts";

const ME = { id: "person-0", name: "Ada", voices: ["professional"] } as const;
const SLOT = { minutes: 60, startsAt: null };

/** Our canvas as the app shows it, with all that belongs to it. */
export function openOurBoard(root: Root, bytes: Uint8Array): PageBoard {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  const awareness = new Awareness(doc);
  awareness.setLocalStateField("user", ME);
  root.render(
    <BoardCanvas
      editing={createEditing(doc)}
      awareness={awareness}
      me={ME}
      readOnly={false}
      slot={SLOT}
      words={BENCH_WORDS}
      language="en"
    />,
  );
  return {
    doc,
    awareness,
    presenceState: (person, x, y) => ({
      user: { id: `person-${person}`, name: `Person ${person}`, voices: ["lived-experience"] },
      canvas: { x: Math.round(x), y: Math.round(y), selected: [] },
    }),
    cursors: () => document.querySelectorAll(".oc-cursor").length,
  };
}
