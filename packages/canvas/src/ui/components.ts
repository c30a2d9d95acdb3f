import type { TLComponents } from "tldraw";
import { BoardMenu } from "./BoardMenu.tsx";
import { PeerCursor } from "./PeerCursor.tsx";
import { Spoken } from "./Spoken.tsx";
import { Stopped } from "./Stopped.tsx";

/** Only what a board needs of tldraw's own interface; the rest is ours (canvas.md §3). */
export const components: TLComponents = {
  A11y: Spoken,
  CollaboratorCursor: PeerCursor,
  ContextMenu: BoardMenu,
  ErrorFallback: Stopped,
  ActionsMenu: null,
  CursorChatBubble: null,
  DebugMenu: null,
  DebugPanel: null,
  HelpMenu: null,
  HelperButtons: null,
  ImageToolbar: null,
  MainMenu: null,
  MenuPanel: null,
  Minimap: null,
  NavigationPanel: null,
  PageMenu: null,
  QuickActions: null,
  SharePanel: null,
  StylePanel: null,
  Toolbar: null,
  TopPanel: null,
  VideoToolbar: null,
  ZoomMenu: null,
};
