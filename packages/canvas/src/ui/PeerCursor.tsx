import { MousePointer2 } from "lucide-react";
import { useRef } from "react";
import { type TLCursorProps, useEditor, useTransform, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
import { VoiceIcon } from "./voices.tsx";

/** Somebody else's cursor: their voice by colour and icon, and their name. */
export function PeerCursor({ userId, point, zoom, color, name }: TLCursorProps) {
  const editor = useEditor();
  const cursor = useRef<HTMLDivElement>(null as never);
  const peer = useValue("peer", () => boardState(editor).peers.get().get(userId), [editor, userId]);
  const voice = peer?.voices[0];
  useTransform(cursor, point?.x, point?.y, 1 / zoom);
  if (!point || peer?.writes) return null;
  return (
    <div ref={cursor} className="tl-overlays__item oc-cursor" style={{ color }} data-person={name ?? undefined}>
      <MousePointer2 size={20} fill="currentColor" aria-hidden="true" />
      {name && (
        <span className="oc-cursor-name" style={{ backgroundColor: color }}>
          {voice && <VoiceIcon voice={voice} size={13} />}
          {name}
        </span>
      )}
    </div>
  );
}
