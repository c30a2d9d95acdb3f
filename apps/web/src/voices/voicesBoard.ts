import type { BoardInfo } from "../api/calls.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import type { TalkTarget } from "../talk/talkBoard.ts";

/** What the parts about voices need to know of their board. */
export interface VoicesBoard {
  readonly info: BoardInfo;
  readonly open: OpenBoard;
  readonly onTalk: (target: TalkTarget) => void;
  /** For who may invite. */
  readonly onInvite: (() => void) | undefined;
}
