import { PAGE_ID } from "@openchair/board";
import { createRoot } from "react-dom/client";
import { GeoShapeUtil, NoteShapeUtil, type TLShapeId } from "tldraw";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { updatesOf } from "../boards/board-model.ts";
import { type Change, makeChanges } from "../boards/make-changes.ts";
import { type BoardContent, makeShapes } from "../boards/make-shapes.ts";
import { ourModel } from "../boards/our-model.ts";
import { peerModel } from "../boards/peer-model.ts";
import { loadBoard } from "../measure/load-board.ts";
import type { Arrival } from "./arrivals.worker.ts";
import { isInStore, isOnScreen, shapeElement } from "./arrived.ts";
import type { BenchPage, BoardRequest } from "./contract.ts";
import { deliver, painted, untilTrue } from "./deliver.ts";
import { findEditorThrough, foundEditor, hasEditor } from "./found-editor.ts";
import { openOurBoard } from "./our-board.tsx";
import type { PageBoard } from "./page-board.ts";
import { openPeerBoard } from "./peer-board.tsx";
import "tldraw/tldraw.css";
import "./page.css";

const SEED = 2027;
/** After this long nothing of a gesture is still waiting to be written, on either side. */
const LONGEST_WAIT_MS = 1500;
findEditorThrough(NoteShapeUtil);
findEditorThrough(GeoShapeUtil);

let request: BoardRequest = { side: "ours", shapes: 0, cards: false };
let content: BoardContent = { records: [], words: new Map() };
let bytes: Uint8Array = new Uint8Array();
let changes: Change[] = [];
let updates: Uint8Array[] = [];
let board: PageBoard | null = null;
let longTasks = 0;
const sent = { document: 0, messages: 0, presence: 0 };
let deltas: number[] = [];
let lastFrame = 0;
let watchUntil = 0;
let watchedId = "";
let lastPlace = { x: 0, y: 0 };
let followed = 0;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks += duration;
}).observe({ type: "longtask" });

const model = () => (request.side === "ours" ? ourModel : peerModel);

function theBoard(): PageBoard {
  if (!board) throw new Error("No board is open.");
  return board;
}

function countSent({ doc, awareness }: PageBoard): void {
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === "elsewhere") return;
    sent.document += update.length;
    sent.messages++;
  });
  awareness.on("update", (_change: unknown, origin: unknown) => {
    if (origin === "local") sent.presence += encodeAwarenessUpdate(awareness, [awareness.clientID]).length;
  });
}

function watchFrames(now: number): void {
  // The frame in which the time is over counts with its whole length, however long it was.
  deltas.push(now - lastFrame);
  const place = page.placeOf(watchedId);
  if (place.x !== lastPlace.x || place.y !== lastPlace.y) followed++;
  lastPlace = place;
  lastFrame = now;
  if (now < watchUntil) requestAnimationFrame(watchFrames);
}

/** What each person's cursor says, message by message: they walk in circles over what is in view. */
function cursorMessages(people: number, hz: number, seconds: number): Arrival[] {
  const { presenceState } = theBoard();
  const view = foundEditor().getViewportPageBounds();
  const awarenesses = Array.from({ length: people }, () => new Awareness(new Y.Doc()));
  const messages: Arrival[] = [];
  for (let turn = 0; turn < seconds * hz; turn++) {
    for (const [person, awareness] of awarenesses.entries()) {
      const angle = turn / 12 + person;
      const x = view.midX + Math.cos(angle) * view.w * 0.4 * ((person % 5) / 5 + 0.2);
      const y = view.midY + Math.sin(angle) * view.h * 0.4;
      awareness.setLocalState(presenceState(person + 1, x, y));
      const at = ((turn + person / people) * 1000) / hz;
      messages.push({ at, bytes: encodeAwarenessUpdate(awareness, [awareness.clientID]) });
    }
  }
  for (const awareness of awarenesses) awareness.destroy();
  return messages;
}

const page: BenchPage = {
  prepare(wanted) {
    request = wanted;
    content = makeShapes({ shapes: wanted.shapes, cards: wanted.cards, seed: SEED });
    bytes = model().document(content);
    return { bytes: bytes.length };
  },

  async open() {
    const root = createRoot(document.getElementById("root") as HTMLElement);
    const started = performance.now();
    board = request.side === "ours" ? openOurBoard(root, bytes) : openPeerBoard(root, bytes);
    await untilTrue("the shapes to be drawn", () => {
      return document.getElementsByClassName("tl-shape").length >= request.shapes && hasEditor();
    });
    await painted();
    const ms = performance.now() - started;
    const drawn = content.records.filter(({ id, typeName }) => typeName === "shape" && shapeElement(id));
    if (drawn.length !== request.shapes) throw new Error(`${drawn.length} of ${request.shapes} shapes were drawn`);
    countSent(board);
    return ms;
  },

  prepareChanges(count) {
    changes = makeChanges(content, count, SEED);
    updates = updatesOf(model(), bytes, changes);
    if (updates.length !== count) throw new Error(`${count} changes made ${updates.length} messages`);
    return { bytes: updates.reduce((sum, update) => sum + update.length, 0) };
  },

  async deliverChanges(overMs) {
    const editor = foundEditor();
    const { doc } = theBoard();
    const arrivals = updates.map((update, nth) => ({ at: (nth * overMs) / updates.length, bytes: update }));
    const last = changes.at(-1);
    const before = longTasks;
    const started = performance.now();
    await deliver(arrivals, (update) => Y.applyUpdate(doc, update, "elsewhere"));
    await untilTrue("the last change", () => last !== undefined && isInStore(editor, last));
    await painted();
    const ms = performance.now() - started;
    const isTold = (test: typeof isInStore) => changes.filter((change) => test(editor, change)).length;
    return { ms, inStore: isTold(isInStore), onScreen: isTold(isOnScreen), longTasks: longTasks - before };
  },

  async lookAtMiddle() {
    const editor = foundEditor();
    const { midX, midY } = editor.getCurrentPageBounds() ?? { midX: 0, midY: 0 };
    editor.setCamera({ x: 720 - midX, y: 450 - midY, z: 1 }, { immediate: true });
    await painted();
  },

  dragTarget(nth) {
    const editor = foundEditor();
    const view = editor.getViewportPageBounds().clone().expandBy(-180);
    const notes = editor.getCurrentPageShapes().filter((shape) => {
      const bounds = editor.getShapePageBounds(shape);
      return ["note", "card"].includes(shape.type as string) && bounds && view.contains(bounds);
    });
    const note = notes.sort((a, b) => (a.id < b.id ? -1 : 1))[nth % notes.length];
    if (!note) throw new Error("No note is in view.");
    const bounds = editor.getShapePageBounds(note);
    const point = editor.pageToScreen({ x: (bounds?.x ?? 0) + 10, y: (bounds?.maxY ?? 0) - 10 });
    return { id: note.id, x: point.x, y: point.y };
  },

  placeOf(id) {
    const shape = foundEditor().getShape(id as TLShapeId);
    if (shape?.parentId !== (PAGE_ID as string)) throw new Error(`${id} has left the page`);
    return { x: shape.x, y: shape.y };
  },

  async startCursors(people, hz, seconds) {
    const { awareness, cursors } = theBoard();
    const messages = cursorMessages(people, hz, seconds);
    void deliver(messages, (message) => applyAwarenessUpdate(awareness, message, "elsewhere"));
    await untilTrue("the cursors", () => cursors() === people, 10_000);
    return cursors();
  },

  startFrames(id, forMs) {
    deltas = [];
    followed = 0;
    watchedId = id;
    lastPlace = page.placeOf(id);
    lastFrame = performance.now();
    watchUntil = lastFrame + forMs;
    requestAnimationFrame(watchFrames);
  },

  frames: () => ({ deltas, followed }),

  loadBoard(base64) {
    const update = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return loadBoard(update);
  },

  sent: () => ({ ...sent }),

  async documentBytes() {
    const { doc } = theBoard();
    // Everybody else has no steps to undo of this person's, so their copy of the document forgets what was overwritten.
    await new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    const own = Y.encodeStateAsUpdate(doc);
    const other = new Y.Doc();
    Y.applyUpdate(other, own);
    return { own: own.length, others: Y.encodeStateAsUpdate(other).length };
  },
};

declare global {
  interface Window {
    bench: BenchPage;
  }
}
window.bench = page;
