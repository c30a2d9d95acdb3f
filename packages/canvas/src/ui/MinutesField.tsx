import { CARD_LIMITS, RUN_SHEET_ID, sanitizeMinutes } from "@openchair/board";
import { Clock, Minus, Plus } from "lucide-react";
import { Button, Group, I18nProvider, Input, NumberField } from "react-aria-components";
import { type Editor, type TLShapeId, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
import type { CardShape } from "../shapes/card-shape.ts";

/** From one press to the next, in minutes. Between them every whole number may be typed. */
const STEP = 5;

/** The next number of minutes up or down that is a multiple of five; one minute is the least that a press leads to. */
export function steppedMinutes(minutes: number, by: 1 | -1): number {
  const next = by === 1 ? Math.floor(minutes / STEP) * STEP + STEP : Math.ceil(minutes / STEP) * STEP - STEP;
  return sanitizeMinutes(Math.max(next, Math.min(minutes, 1)));
}

/** The row of the run sheet that is selected, when nothing else is. */
export function onlyRow(editor: Editor): TLShapeId | null {
  const shape = editor.getOnlySelectedShape();
  return shape?.type === ("card" as string) && (shape.parentId as string) === RUN_SHEET_ID ? shape.id : null;
}

/** How long a segment lasts, where one sees it: less, more, or typed. Each change is a step of undo. */
export function MinutesField({ id }: { readonly id: TLShapeId }) {
  const editor = useEditor();
  const { words, room } = boardState(editor);
  const { selection, minutesShort } = useValue(words);
  const { language } = useValue(room);
  const minutes = useValue("minutes", () => editor.getShape<CardShape>(id)?.props.minutes ?? 0, [editor, id]);
  const change = (next: number) => {
    const sound = sanitizeMinutes(next);
    if (Number.isNaN(next) || sound === minutes) return;
    editor.markHistoryStoppingPoint("change minutes");
    editor.updateShape<CardShape>({ id, type: "card", props: { minutes: sound } });
  };
  const step = (by: 1 | -1) => change(steppedMinutes(minutes, by));
  return (
    // Numbers as the rest of the app writes them, whatever the browser speaks.
    <I18nProvider locale={language === "en" ? "en-GB" : language}>
      <NumberField
        aria-label={selection.minutes}
        className="oc-minutes-field"
        value={minutes}
        onChange={change}
        minValue={0}
        maxValue={CARD_LIMITS.minutes}
        formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      >
        <Group className="oc-minutes-group">
          <Clock size={18} aria-hidden="true" />
          <Button slot={null} className="oc-bar-button" aria-label={selection.lessMinutes} onPress={() => step(-1)}>
            <Minus size={20} aria-hidden="true" />
          </Button>
          <Input className="oc-minutes-input" />
          <span aria-hidden="true">{minutesShort}</span>
          <Button slot={null} className="oc-bar-button" aria-label={selection.moreMinutes} onPress={() => step(1)}>
            <Plus size={20} aria-hidden="true" />
          </Button>
        </Group>
      </NumberField>
    </I18nProvider>
  );
}
