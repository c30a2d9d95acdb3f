import { lazy } from "react";
import { withWords } from "../i18n/activate.ts";

// The parts of the panel come when they are asked for, with their words.

export const SignOffPart = lazy(async () => ({
  default: (await withWords("agree", import("../agree/SignOffPart.tsx"))).SignOffPart,
}));
export const LooksPart = lazy(async () => ({
  default: (await withWords("agree", import("../agree/LooksPart.tsx"))).LooksPart,
}));
export const TeamPart = lazy(async () => ({
  default: (await withWords("plan", import("../members/TeamPart.tsx"))).TeamPart,
}));
export const RoundsPart = lazy(async () => ({
  default: (await withWords("rounds", import("../rounds/RoundsPart.tsx"))).RoundsPart,
}));
export const DatesPart = lazy(async () => ({
  default: (await withWords("plan", import("../dates/DatesPart.tsx"))).DatesPart,
}));
export const RoomPart = lazy(async () => ({
  default: (await withWords("rooms", import("../rooms/RoomPart.tsx"))).RoomPart,
}));
export const ThreadsPart = lazy(async () => ({
  default: (await withWords("threads", import("../threads/ThreadsPart.tsx"))).ThreadsPart,
}));
export const VoicesPart = lazy(async () => ({
  default: (await withWords("talk", import("../voices/VoicesPart.tsx"))).VoicesPart,
}));
export const ChecklistPart = lazy(async () => ({
  default: (await withWords("checklist", import("../checklist/ChecklistPart.tsx"))).ChecklistPart,
}));
export const FormatsPart = lazy(async () => ({
  default: (await withWords("formats", import("../formats/FormatsPart.tsx"))).FormatsPart,
}));
export const CheckerPart = lazy(async () => ({
  default: (await withWords("formats", import("../formats/CheckerPart.tsx"))).CheckerPart,
}));

export const loadTalkPart = async () => ({
  default: (await withWords("talk", import("../talk/TalkPart.tsx"))).TalkPart,
});
export const TalkPart = lazy(loadTalkPart);
