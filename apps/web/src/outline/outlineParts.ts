import { lazy } from "react";
import { withWords } from "../i18n/activate.ts";
import { preloadMenus } from "../ui/MenuButton.tsx";
import { loadItemChoices } from "./ItemMenu.tsx";
import { loadTalk } from "./Talk.tsx";

/** Come on their own, when somebody asks for one. */
const loadDialogs = async () => ({ default: (await import("./OutlineDialogs.tsx")).OutlineDialogs });
export const OutlineDialogs = lazy(loadDialogs);
export const LinkSection = lazy(async () => ({ default: (await import("./LinkSection.tsx")).LinkSection }));
export const NoteSection = lazy(async () => ({ default: (await import("./NoteSection.tsx")).NoteSection }));
export const PictureSection = lazy(async () => ({ default: (await import("./PictureSection.tsx")).PictureSection }));

export const RoomSection = lazy(async () => ({
  default: (await withWords("rooms", import("../rooms/RoomSection.tsx"))).RoomSection,
}));

const loadLostWords = async () => ({ default: (await import("./LostWords.tsx")).LostWords });
export const LostWords = lazy(loadLostWords);

/** When somebody has read for this long, in milliseconds, the rest comes too: they may begin when there is no connection. */
export const REST_AFTER_MS = 5000;

/** What a reader does not need comes as soon as somebody starts to work, so that it is there if the connection goes. */
let isRestAsked = false;
export function askForTheRest(): void {
  if (isRestAsked) return;
  isRestAsked = true;
  preloadMenus();
  const rest = [
    loadDialogs(),
    loadLostWords(),
    loadItemChoices(),
    loadTalk(),
    import("./ItemField.tsx"),
    import("./ZoneName.tsx"),
  ];
  void Promise.all(rest).catch(() => {
    isRestAsked = false;
  });
}
