import {
  type Editor,
  getDefaultColorTheme,
  type StyleProp,
  type TLShapePartial,
  useEditor,
  useIsDarkMode,
  useValue,
} from "tldraw";
import { boardState } from "../board-state.ts";
import { isOwnZone, ZONE_TONES, type ZoneTone, zoneTone } from "../shapes/zone-shape.ts";
import { Choices } from "./Choices.tsx";
import { STYLES, type StyleColor, type StyleKey } from "./styles.ts";

/** The choices that apply to what is selected, or to what the tool in hand draws next; empty when none does. */
export function styleKeys(editor: Editor): StyleKey[] {
  if (editor.getIsReadonly()) return [];
  const shared = editor.getSharedStyles();
  return STYLES.filter(({ style }) => shared.get(style as StyleProp<string>) !== undefined).map(({ key }) => key);
}

/** True when the colour is that of notes: only notes are selected, or one is about to be made. */
function isOnPaper(editor: Editor): boolean {
  if (!editor.isIn("select")) return editor.isIn("note");
  const shapes = editor.getSelectedShapes();
  return shapes.length > 0 && shapes.every(({ type }) => type === "note");
}

/** The zones that are selected, when nothing else is, and no tool in hand is about to draw something else. */
export function selectedZones(editor: Editor) {
  if (!editor.isIn("select")) return [];
  const shapes = editor.getSelectedShapes();
  const zones = shapes.filter(isOwnZone);
  return zones.length === shapes.length ? zones : [];
}

function setStyle(editor: Editor, style: StyleProp<string>, value: string): void {
  editor.markHistoryStoppingPoint("change a style");
  editor.run(() => {
    if (editor.isIn("select")) editor.setStyleForSelectedShapes(style, value);
    editor.setStyleForNextShapes(style, value);
  });
}

function setTone(editor: Editor, tone: ZoneTone): void {
  editor.markHistoryStoppingPoint("change a colour");
  editor.updateShapes(
    selectedZones(editor).map(({ id, type, meta }): TLShapePartial => ({ id, type, meta: { ...meta, tone } })),
  );
}

/** Colour, size, line and inside: of what is selected, and of what is drawn next. */
export function StyleChoices() {
  const editor = useEditor();
  const words = useValue(boardState(editor).words);
  const isDark = useIsDarkMode();
  const colors = getDefaultColorTheme({ isDarkMode: isDark });
  const chosen = useValue("styles", () => {
    const shared = editor.getSharedStyles();
    return STYLES.flatMap(({ key, style, values }) => {
      const found = shared.get(style as StyleProp<string>);
      return found ? [{ key, style, values, value: found.type === "shared" ? found.value : null }] : [];
    });
  }, [editor]);
  const tone = useValue("tone", () => {
    const [first, ...rest] = selectedZones(editor).map(zoneTone);
    return first === undefined ? undefined : rest.every((other) => other === first) ? first : null;
  }, [editor]);
  // A note is paper: it is another colour than what is drawn with the colour of the same name.
  const onPaper = useValue("on paper", () => isOnPaper(editor), [editor]);
  const names = {
    color: onPaper ? { ...words.styles.colors, black: words.styles.plainNote } : words.styles.colors,
    size: words.styles.sizes,
    line: words.styles.lines,
    fill: words.styles.fills,
  };
  const sign = (key: StyleKey, value: string) =>
    key === "color" ? (
      <span
        className="oc-sign"
        style={{ background: onPaper ? colors[value as StyleColor].note.fill : colors[value as StyleColor].solid }}
      />
    ) : (
      <span className="oc-sign" data-sign={`${key}-${value}`} />
    );
  return (
    <>
      {chosen.map(({ key, style, values, value }) => (
        <Choices
          key={key}
          label={words.styles[key]}
          values={values as readonly string[]}
          names={names[key] as Record<string, string>}
          value={value}
          onChange={(next) => setStyle(editor, style as StyleProp<string>, next)}
          sign={(each) => sign(key, each)}
        />
      ))}
      {tone !== undefined && (
        <Choices
          label={words.styles.color}
          values={ZONE_TONES}
          names={words.zone.tones}
          value={tone}
          onChange={(next) => setTone(editor, next)}
          sign={(each) => <span className="oc-sign" data-tone={each} />}
        />
      )}
    </>
  );
}
