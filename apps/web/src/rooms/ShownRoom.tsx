import { RoomDrawing } from "@openchair/canvas/room-drawing";
import { drawRoom, layoutById, type RoomChoice, roomText } from "@openchair/formats";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";

/** A room that is chosen: drawn, and said in words that follow the drawing. */
export function ShownRoom({ choice }: { readonly choice: RoomChoice }) {
  const language = useLanguage();
  const shown = useMemo(
    () => ({ drawing: drawRoom(choice, language), text: roomText(choice, language) }),
    [choice, language],
  );
  return (
    <>
      <p className="room-editor__name">{layoutById(choice.layout)?.names[language]}</p>
      <div className="room-editor__drawing">
        <RoomDrawing drawing={shown.drawing} />
      </div>
      <p className="room-editor__text">{shown.text}</p>
    </>
  );
}
