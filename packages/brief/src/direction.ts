const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const LETTER = /\p{L}/u;
/** Signs over and under a letter: they stay with it. */
const SIGN = /\p{M}/u;

/** `null`: marks, digits and spaces, which follow what stands around them. */
function directionOf(letter: string): "left" | "right" | null {
  if (RIGHT_TO_LEFT.test(letter)) return "right";
  return LETTER.test(letter) ? "left" : null;
}

/** True when the first letter is of a script that runs from right to left: what HTML's `dir="auto"` looks at. */
export function runsFromRight(words: string): boolean {
  for (const letter of words) {
    const direction = directionOf(letter);
    if (direction !== null) return direction === "right";
  }
  return false;
}

export interface Stretch {
  readonly text: string;
  readonly fromRight: boolean;
}

/**
 * Words cut where their direction changes, for files in which each stretch says its own. What stands between two words of
 * one direction goes with them, and else with the paragraph.
 */
export function stretchesOf(words: string, paragraphFromRight: boolean): Stretch[] {
  const stretches: { text: string; fromRight: boolean }[] = [];
  const push = (text: string, fromRight: boolean) => {
    const last = stretches.at(-1);
    if (text === "") return;
    if (last?.fromRight === fromRight) last.text += text;
    else stretches.push({ text, fromRight });
  };
  let between = "";
  let before: boolean | null = null;
  for (const letter of words) {
    const direction = directionOf(letter);
    if (direction === null) {
      if (SIGN.test(letter) && between === "" && before !== null) push(letter, before);
      else between += letter;
      continue;
    }
    const fromRight = direction === "right";
    push(between, before === fromRight ? fromRight : paragraphFromRight);
    push(letter, fromRight);
    between = "";
    before = fromRight;
  }
  push(between, paragraphFromRight);
  return stretches;
}
