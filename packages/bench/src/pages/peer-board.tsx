import { PAGE_ID } from "@openchair/board";
import { getAssetUrlsByImport } from "@tldraw/assets/imports.vite";
import type { Root } from "react-dom/client";
import {
  createTLStore,
  createTLUser,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  InstancePresenceRecordType,
  type TLComponents,
  type TLPageId,
  Tldraw,
} from "tldraw";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { PageBoard } from "./page-board.ts";
import { bindWholeRecords } from "./peer-binding.ts";
import { bindWholePresence } from "./peer-presence.ts";

const assetUrls = getAssetUrlsByImport();
const OPTIONS = { maxPages: 1, createTextOnCanvasDoubleClick: false } as const;

/** No interface of tldraw's own around the canvas: ours leaves it out too, and would win by that alone. */
const components: TLComponents = {
  ActionsMenu: null,
  ContextMenu: null,
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

/** tldraw on a document that is kept in the way of the tldraw-yjs example. */
export function openPeerBoard(root: Root, bytes: Uint8Array): PageBoard {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils });
  const binding = bindWholeRecords(store, doc);
  Y.applyUpdate(doc, bytes, "elsewhere");
  binding.fill();
  root.render(
    <section className="oc-board">
      <Tldraw
        store={store}
        components={components}
        assetUrls={assetUrls}
        options={OPTIONS}
        user={createTLUser()}
        onMount={(editor: Editor) => bindWholePresence(editor, awareness)}
      />
    </section>,
  );
  return {
    doc,
    awareness,
    presenceState: (person, x, y) => ({
      presence: InstancePresenceRecordType.create({
        id: InstancePresenceRecordType.createId(`person-${person}`),
        currentPageId: PAGE_ID as TLPageId,
        userId: `person-${person}`,
        userName: `Person ${person}`,
        color: "#9C2C77",
        lastActivityTimestamp: Date.now() + 60_000,
        cursor: { x: Math.round(x), y: Math.round(y), rotation: 0, type: "default" },
        camera: { x: 0, y: 0, z: 1 },
        screenBounds: { x: 0, y: 0, w: 1440, h: 900 },
      }),
    }),
    cursors: () => document.querySelectorAll(".tl-collaborator__cursor").length,
  };
}
