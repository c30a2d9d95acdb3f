import { lazy } from "react";
import { withWords } from "../i18n/activate.ts";

// What a board shows besides its outline comes when it is asked for, with its words.

export const CanvasView = lazy(async () => ({
  default: (await withWords("canvas", import("./CanvasView.tsx"))).CanvasView,
}));
export const LiveStart = lazy(async () => ({
  default: (await withWords("live", import("../live/LiveStart.tsx"))).LiveStart,
}));
export const FreezeNotice = lazy(async () => ({
  default: (await withWords("plan", import("../dates/FreezeNotice.tsx"))).FreezeNotice,
}));
export const Panel = lazy(async () => ({ default: (await withWords("brief", import("./Panel.tsx"))).Panel }));
export const BriefView = lazy(async () => ({
  default: (await withWords("brief", import("../brief/BriefView.tsx"))).BriefView,
}));
export const HistoryView = lazy(async () => ({
  default: (await withWords("brief", withWords("history", import("../history/HistoryView.tsx")))).HistoryView,
}));
export const CatchUpStart = lazy(async () => ({
  default: (await import("../catch-up/CatchUpStart.tsx")).CatchUpStart,
}));
export const PausedBanner = lazy(async () => ({
  default: (await withWords("agree", import("../agree/PausedBanner.tsx"))).PausedBanner,
}));
export const Rounds = lazy(async () => ({
  default: (await withWords("rounds", import("../rounds/Rounds.tsx"))).Rounds,
}));
export const StartRoundTool = lazy(async () => ({
  default: (await withWords("rounds", import("../rounds/StartRoundTool.tsx"))).StartRoundTool,
}));
export const VoiceStrip = lazy(async () => ({
  default: (await withWords("talk", import("../voices/VoiceStrip.tsx"))).VoiceStrip,
}));
export const InviteDialog = lazy(async () => ({
  default: (await withWords("pages", import("../people/InviteDialog.tsx"))).InviteDialog,
}));
