import * as Y from "yjs";
import { readBriefField, setBriefField } from "./brief-fields.ts";
import { type Card, readCards } from "./cards.ts";
import { removeCard, setCardShare, setCardText } from "./edit-cards.ts";
import { boardRoots } from "./layout.ts";
import { forgetProvenance, readProvenance } from "./provenance.ts";

const isStory = ({ share }: Card) => share === "story" || share === "told";

/** Takes what people said out of a copy: versions neither compare nor restore it, and their names are not theirs to keep. */
function withoutTalk(doc: Y.Doc): void {
  const { comments } = boardRoots(doc);
  for (const id of [...comments.keys()]) comments.delete(id);
}

/** What is kept of a board as a version: everything but what people said (rule H3), as one update. */
export function keptState(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copy.transact(() => withoutTalk(copy));
    return Y.encodeStateAsUpdate(copy);
  } finally {
    copy.destroy();
  }
}

/**
 * Takes out of a version what may not be seen again (rule H4), as far as `live`, the board as it is now, tells: what people
 * said; each card that was a story or for the team alone and has been deleted since, with its links. A story that is still
 * there says what it says now, to whom its owner says now. A field of the brief into which the words of either went
 * reads as it does now. `version` is changed.
 */
export function withoutWithdrawn(version: Y.Doc, live: Y.Doc): void {
  const now = new Map(readCards(live).map((card) => [card.id, card]));
  const went = readProvenance(version);
  version.transact(() => {
    withoutTalk(version);
    for (const then of readCards(version)) {
      const card = now.get(then.id);
      const isWithdrawn = card ? isStory(then) && card.share !== "told" : then.share !== "all";
      if (card && (isStory(card) || isStory(then))) {
        setCardText(version, then.id, card.text);
        if (card.share !== then.share) setCardShare(version, then.id, card.share);
      } else if (!card && isWithdrawn) removeCard(version, then.id);
      for (const { field, cardId } of isWithdrawn ? went : []) {
        if (cardId !== then.id) continue;
        setBriefField(version, field, readBriefField(live, field));
        forgetProvenance(version, field, cardId);
      }
    }
  });
}
