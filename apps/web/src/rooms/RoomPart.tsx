import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { RoomEditor, type RoomEditorProps } from "./RoomEditor.tsx";

interface RoomPartProps extends Omit<RoomEditorProps, "asked" | "isFolded"> {
  /** Another object each time somebody on the canvas wants to come here. */
  readonly asked: object | null;
}

/** The room in the panel beside the canvas. */
export function RoomPart({ asked, ...editor }: RoomPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked === null) return;
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <section className="panel__part" aria-labelledby="room-part">
      <h2 ref={heading} id="room-part" tabIndex={-1} className="panel__heading">
        <Trans>Room</Trans>
      </h2>
      <RoomEditor {...editor} isFolded asked={asked} />
    </section>
  );
}
