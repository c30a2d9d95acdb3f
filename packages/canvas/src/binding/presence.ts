import { readCanvasPresence, readCaret, readPresentUser } from "@openchair/board";
import {
  type Editor,
  InstancePresenceRecordType,
  react,
  type TLInstancePresence,
  TLPOINTER_ID,
  type TLShapeId,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { boardState } from "../board-state.ts";
import { voiceColor } from "../ui/voices.tsx";
import { type MovedByOthers, whatIMove } from "./moving.ts";

/** Least time between two notes of where one's own cursor is and what it moves, in milliseconds. */
export const SEND_MS = 50;

type User = NonNullable<ReturnType<typeof readPresentUser>>;
type OnCanvas = NonNullable<ReturnType<typeof readCanvasPresence>>;

function presenceRecord(editor: Editor, clientId: number, user: User, canvas: OnCanvas): TLInstancePresence {
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(clientId)),
    currentPageId: editor.getCurrentPageId(),
    userId: user.id,
    userName: user.name,
    color: voiceColor(user.voices[0]),
    // Their clock may be wrong, ours is the one that decides who is idle (canvas.md §1.3 pitfall 13).
    lastActivityTimestamp: Date.now(),
    cursor: { x: canvas.x, y: canvas.y, rotation: 0, type: "default" },
    selectedShapeIds: [...canvas.selected] as TLShapeId[],
    camera: null,
    screenBounds: null,
  });
}

/** Shows the others' cursors, selections and what they move, and tells them ours, until disposed. */
export function bindPresence(editor: Editor, awareness: Awareness, moved: MovedByOthers): () => void {
  const stops = [showOthers(editor, awareness, moved), tellMine(editor, awareness)];
  return () => {
    for (const stop of stops) stop();
  };
}

function showOthers(editor: Editor, awareness: Awareness, moved: MovedByOthers): () => void {
  const { peers } = boardState(editor);
  const { store } = editor;
  const waiting = new Set<number>();
  let frame = 0;

  function show(): void {
    frame = 0;
    const states = awareness.getStates();
    const records: TLInstancePresence[] = [];
    const gone: TLInstancePresence["id"][] = [];
    const known = new Map(peers.get());
    for (const clientId of waiting) {
      if (clientId === awareness.clientID) continue;
      const state = states.get(clientId);
      const user = readPresentUser(state);
      const canvas = readCanvasPresence(state);
      moved.show(clientId, (user && canvas?.moving) || []);
      const id = InstancePresenceRecordType.createId(String(clientId));
      if (user && canvas) {
        known.set(user.id, { name: user.name, voices: user.voices, writes: readCaret(state) !== null });
        records.push(presenceRecord(editor, clientId, user, canvas));
      } else if (store.has(id)) gone.push(id);
    }
    waiting.clear();
    if (records.length === 0 && gone.length === 0) return;
    peers.set(known);
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove(gone);
      if (records.length > 0) store.put(records);
    });
  }

  // Twenty cursors that move twenty times a second are shown once a frame.
  const note = (clientIds: Iterable<number>) => {
    for (const clientId of clientIds) waiting.add(clientId);
    frame ||= requestAnimationFrame(show);
  };
  const onChange = (change: { added: number[]; updated: number[]; removed: number[] }) =>
    note([...change.added, ...change.updated, ...change.removed]);
  awareness.on("change", onChange);
  note(awareness.getStates().keys());
  return () => {
    awareness.off("change", onChange);
    cancelAnimationFrame(frame);
  };
}

function tellMine(editor: Editor, awareness: Awareness): () => void {
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let lastSent = 0;
  const stop = react(
    "tell where my cursor is",
    () => {
      const pointer = editor.store.get(TLPOINTER_ID);
      const selected = editor.getSelectedShapeIds();
      const moving = whatIMove(editor);
      // Until the pointer has moved over the canvas there is no cursor to show.
      if (!pointer || pointer.lastActivityTimestamp === 0) return;
      lastSent = Date.now();
      awareness.setLocalStateField("canvas", {
        x: Math.round(pointer.x),
        y: Math.round(pointer.y),
        selected: selected.slice(0, 40),
        ...(moving.length > 0 ? { moving } : {}),
      });
    },
    {
      scheduleEffect(execute) {
        if (sendTimer !== undefined) return;
        sendTimer = setTimeout(
          () => {
            sendTimer = undefined;
            execute();
          },
          Math.max(SEND_MS - (Date.now() - lastSent), 0),
        );
      },
    },
  );
  return () => {
    stop();
    clearTimeout(sendTimer);
    if (awareness.getLocalState()) awareness.setLocalStateField("canvas", null);
  };
}
