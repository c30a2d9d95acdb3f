import type { TalkTarget } from "../talk/talkBoard.ts";

/** What somebody asked to see beside the board. A new object each time. */
export type PanelAsk = { readonly talk: TalkTarget } | { readonly voices: true } | { readonly room: true };
