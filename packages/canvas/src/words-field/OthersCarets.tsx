import { type RefObject, useLayoutEffect, useRef } from "react";
import { VOICE_ICONS } from "../ui/icons.ts";
import { type CaretParts, caretParts } from "./caret-parts.ts";
import type { OtherCaret } from "./carets.ts";

/** What makes words wrap where they wrap. */
const METRICS = [
  "font",
  "letterSpacing",
  "wordSpacing",
  "lineHeight",
  "textAlign",
  "textIndent",
  "tabSize",
  "padding",
  "borderWidth",
  "overflowWrap",
] as const;

interface OthersCaretsProps {
  readonly carets: readonly OtherCaret[];
  readonly words: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/**
 * A text field cannot show a second caret, so an unseen copy of its words lies over it, wrapped in the same way, and the
 * others' carets stand in that copy.
 */
export function OthersCarets({ carets, words, field }: OthersCaretsProps) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    const copy = layer.current;
    if (!area || !copy) return;
    const style = getComputedStyle(area);
    for (const name of METRICS) copy.style[name] = style[name];
    const fit = () => {
      // Without the width of a scroll bar, and scrolled as far.
      copy.style.width = `${area.clientWidth + borders(style)}px`;
      copy.style.transform = `translateY(${-area.scrollTop}px)`;
      for (const name of copy.querySelectorAll<HTMLElement>(".words-caret__name")) keepInside(name, area);
    };
    fit();
    area.addEventListener("scroll", fit, { passive: true });
    return () => area.removeEventListener("scroll", fit);
  });
  return (
    <div ref={layer} className="words-copies" aria-hidden>
      {carets.map((caret) => (
        <Copy key={caret.clientId} caret={caret} parts={caretParts(words, caret)} />
      ))}
    </div>
  );
}

function Copy({ caret, parts }: { readonly caret: OtherCaret; readonly parts: CaretParts }) {
  const { before, selected, after, atStart } = parts;
  const mark = <Mark caret={caret} />;
  return (
    <div className="words-copy" dir="auto" data-voice={caret.voice}>
      {before}
      {atStart ? mark : null}
      {selected === "" ? null : <span className="words-copy__selected">{selected}</span>}
      {atStart ? null : mark}
      {/* A line end at the very end would not make a line by itself. */}
      {`${after}\u200b`}
    </div>
  );
}

function Mark({ caret }: { readonly caret: OtherCaret }) {
  const Icon = caret.voice ? VOICE_ICONS[caret.voice] : null;
  return (
    <span className="words-caret" data-person={caret.name}>
      <span className="words-caret__name">
        {Icon ? <Icon size={12} /> : null}
        {caret.name}
      </span>
    </span>
  );
}

const borders = (style: CSSStyleDeclaration) =>
  Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);

/** A name that would stick out at the right hangs to the left of its caret instead. */
function keepInside(name: HTMLElement, area: HTMLElement): void {
  delete name.dataset["flip"];
  if (name.getBoundingClientRect().right > area.getBoundingClientRect().right) name.dataset["flip"] = "";
}
