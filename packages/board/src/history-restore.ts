import * as Y from "yjs";
import type { Editing } from "./editing.ts";
import { boardRoots, FIXED_IDS, LAYOUT_VERSION, type RecordMap } from "./layout.ts";
import { migrateBoard } from "./migrate.ts";
import { isPlain } from "./plain-words.ts";
import { type CanvasRecord, changedGroups, createRecord, readRecord, updateRecord } from "./records.ts";
import { richTextOf } from "./rich-text.ts";
import { editFragment, fragmentText, newFragment } from "./words.ts";

/**
 * A kept state of a board as a document, brought to this layout. Whoever asks destroys it. Throws when the bytes are no
 * update.
 */
export function versionDoc(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    migrateBoard(doc);
    return doc;
  } catch (error) {
    doc.destroy();
    throw error;
  }
}

/** Makes a record be what it was, by the groups that differ: work of others on its other groups stays what it is. */
function restoreRecord(records: Y.Map<RecordMap>, target: CanvasRecord): void {
  const { id } = target;
  const now = readRecord(records.get(id), id);
  if (now) {
    updateRecord(records, now, target);
    // What came to it later, and what it had no word for then.
    const left = readRecord(records.get(id), id);
    for (const group of left ? changedGroups(target, left).keys() : []) records.get(id)?.delete(group);
    const done = readRecord(records.get(id), id);
    if (done && changedGroups(target, done).size === 0 && changedGroups(done, target).size === 0) return;
  }
  // It was made anew under the same id, or cannot be read: only then it is put in its place as a whole.
  records.delete(id);
  createRecord(records, target);
}

const copyOf = (fragment: Y.XmlFragment): Y.XmlFragment =>
  isPlain(fragment) ? newFragment(fragmentText(fragment)) : fragment.clone();

const saysTheSame = (a: Y.XmlFragment, b: Y.XmlFragment) =>
  fragmentText(a) === fragmentText(b) && JSON.stringify(richTextOf(a)) === JSON.stringify(richTextOf(b));

/** Makes the words under `key` be what they were, by the smallest edit that is possible (rule L6). */
function restoreWords(map: Y.Map<Y.XmlFragment>, key: string, wanted: unknown): void {
  const now: unknown = map.get(key);
  if (!(wanted instanceof Y.XmlFragment)) {
    if (map.has(key)) map.delete(key);
  } else if (!(now instanceof Y.XmlFragment)) {
    map.set(key, copyOf(wanted));
  } else if (!saysTheSame(now, wanted)) {
    if (isPlain(now) && isPlain(wanted)) {
      editFragment(now, fragmentText(wanted));
    } else {
      now.delete(0, now.length);
      now.insert(
        0,
        wanted.toArray().map((part) => part.clone() as Y.XmlElement | Y.XmlText),
      );
    }
  }
}

function restoreEntries(now: Y.Map<string>, then: Y.Map<string>): void {
  for (const key of [...now.keys()]) if (!then.has(key)) now.delete(key);
  for (const [key, value] of then.entries()) if (now.get(key) !== value) now.set(key, value);
}

function restoreShapes(doc: Y.Doc, version: Y.Doc): void {
  const [now, then] = [boardRoots(doc), boardRoots(version)];
  for (const id of [...now.records.keys()]) {
    if (then.records.has(id) || FIXED_IDS.includes(id)) continue;
    now.records.delete(id);
    now.texts.delete(id);
  }
  for (const [id, map] of then.records.entries()) {
    const target = readRecord(map, id);
    if (!target) continue;
    restoreRecord(now.records, target);
    restoreWords(now.texts, id, then.texts.get(id));
  }
}

/**
 * Makes a board say what a kept state of it said, as one transaction (rule H2): cards keep who they are, what came later is
 * deleted, what was deleted since comes back under its old id. Comments stay (rule H3). Does nothing on a board of another
 * layout.
 */
export function restoreInto(doc: Y.Doc, version: Y.Doc, origin?: unknown): void {
  const [now, then] = [boardRoots(doc), boardRoots(version)];
  if (now.meta.get("layout") !== LAYOUT_VERSION || then.meta.get("layout") !== LAYOUT_VERSION) return;
  doc.transact(() => {
    restoreShapes(doc, version);
    for (const field of new Set([...now.brief.keys(), ...then.brief.keys()])) {
      // A field that was not there yet was empty, and fields are not taken away (rule L5).
      if (then.brief.has(field)) restoreWords(now.brief, field, then.brief.get(field));
      else if (now.brief.get(field) instanceof Y.XmlFragment) editFragment(now.brief.get(field) as Y.XmlFragment, "");
    }
    restoreEntries(now.threads, then.threads);
    restoreEntries(now.consents, then.consents);
    restoreEntries(now.provenance, then.provenance);
  }, origin);
}

/** The same as one step of a person's undo, with nothing before or behind it in the same step (rule L7). */
export function restoreAsOneStep({ doc, origin, undoManager }: Editing, version: Y.Doc): void {
  undoManager.stopCapturing();
  restoreInto(doc, version, origin);
  undoManager.stopCapturing();
}
