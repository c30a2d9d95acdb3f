import type { BriefVoice } from "./brief.ts";
import type { Block, Run } from "./document.ts";
import type { BriefWords } from "./words.ts";

/** Words as they are. */
export const plain = (text: string): Run => ({ text });
/** Words that stand back. */
export const quiet = (text: string): Run => ({ text, look: "quiet" });
/** Words that stand out. */
export const strong = (text: string): Run => ({ text, look: "strong" });
/** What nobody has decided, said as such. */
export const open = (words: BriefWords): Run => ({ text: words.notDecided, look: "open" });
/** One paragraph of plain words. */
export const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [plain(text)] });
/** A remark in small letters. */
export const note = (text: string): Block => ({ kind: "paragraph", runs: [plain(text)], look: "note" });
/** A paragraph that says that nothing is decided. */
export const undecided = (words: BriefWords): Block => ({ kind: "paragraph", runs: [open(words)] });

/** Voices, one behind the other, with something between them. */
export const voiceRuns = (voices: readonly BriefVoice[], between = ", "): Run[] =>
  voices.flatMap(({ voice, name }, at) => [...(at === 0 ? [] : [plain(between)]), { text: name, voice }]);
