import type { BoardInfo } from "../api/calls.ts";

/** Whether this person is one of those who are introduced to the room, and may say how. */
export const mayIntroduce = ({ me }: BoardInfo): boolean =>
  me.may.write && (me.seat === "co-chair" || me.seat === "contributor");
