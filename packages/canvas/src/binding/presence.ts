import { isVoice, VOICES, type Voice } from "@openchair/formats";
import {
  type Editor,
  InstancePresenceRecordType,
  react,
  type TLInstancePresence,
  TLPOINTER_ID,
  type TLShapeId,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { boardState, type Peer } from "../board-state.ts";
import { voiceColor } from "../ui/voices.tsx";

/** Least time between two notes of where one's own cursor is, in milliseconds. */
const SEND_MS = 50;
/** Names are cut to what fits beside a cursor. */
const NAME_LENGTH = 40;

/** What the canvas adds to a person's presence, under the key `canvas`. Page units. */
interface CanvasPresence {
  readonly x: number;
  readonly y: number;
  readonly selected: readonly string[];
}

interface PeerPresence {
  readonly id: string;
  readonly peer: Peer;
  readonly canvas: CanvasPresence;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads what another browser says of itself. Null when it is not on the canvas, or not to be believed. */
export function readPeer(state: unknown): PeerPresence | null {
  if (!isRecord(state) || !isRecord(state["user"]) || !isRecord(state["canvas"])) return null;
  const { id, name, voices } = state["user"];
  const { x, y, selected } = state["canvas"];
  if (typeof id !== "string" || typeof name !== "string" || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  const set = Array.isArray(voices) ? voices.filter(isVoice) : [];
  return {
    id,
    peer: { name: name.slice(0, NAME_LENGTH), voices: VOICES.filter((voice: Voice) => set.includes(voice)) },
    canvas: {
      x: x as number,
      y: y as number,
      selected: Array.isArray(selected)
        ? selected.filter((s): s is string => typeof s === "string" && s.startsWith("shape:")).slice(0, 100)
        : [],
    },
  };
}

function presenceRecord(editor: Editor, clientId: number, { id, peer, canvas }: PeerPresence): TLInstancePresence {
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(clientId)),
    currentPageId: editor.getCurrentPageId(),
    userId: id,
    userName: peer.name,
    color: voiceColor(peer.voices[0]),
    // Their clock may be wrong, ours is the one that decides who is idle (canvas.md §1.3 pitfall 13).
    lastActivityTimestamp: Date.now(),
    cursor: { x: canvas.x, y: canvas.y, rotation: 0, type: "default" },
    selectedShapeIds: [...canvas.selected] as TLShapeId[],
    camera: null,
    screenBounds: null,
  });
}

/** Shows the others' cursors and selections, and tells them ours, until disposed. */
export function bindPresence(editor: Editor, awareness: Awareness): () => void {
  const { peers } = boardState(editor);
  const { store } = editor;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let lastSent = 0;

  const show = (clientIds: readonly number[]) => {
    const states = awareness.getStates();
    const records: TLInstancePresence[] = [];
    const gone: TLInstancePresence["id"][] = [];
    const known = new Map(peers.get());
    for (const clientId of clientIds) {
      if (clientId === awareness.clientID) continue;
      const presence = readPeer(states.get(clientId));
      if (presence) {
        known.set(presence.id, presence.peer);
        records.push(presenceRecord(editor, clientId, presence));
      } else {
        const id = InstancePresenceRecordType.createId(String(clientId));
        if (store.has(id)) gone.push(id);
      }
    }
    peers.set(known);
    if (records.length === 0 && gone.length === 0) return;
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove(gone);
      if (records.length > 0) store.put(records);
    });
  };

  const onChange = (change: { added: number[]; updated: number[]; removed: number[] }) =>
    show([...change.added, ...change.updated, ...change.removed]);
  awareness.on("change", onChange);
  show([...awareness.getStates().keys()]);

  const stop = react(
    "tell where my cursor is",
    () => {
      const pointer = store.get(TLPOINTER_ID);
      const selected = editor.getSelectedShapeIds();
      // Until the pointer has moved over the canvas there is no cursor to show.
      if (!pointer || pointer.lastActivityTimestamp === 0) return;
      const canvas: CanvasPresence = {
        x: Math.round(pointer.x),
        y: Math.round(pointer.y),
        selected: selected.slice(0, 100),
      };
      lastSent = Date.now();
      awareness.setLocalStateField("canvas", canvas);
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
    awareness.off("change", onChange);
    if (awareness.getLocalState()) awareness.setLocalStateField("canvas", null);
  };
}
