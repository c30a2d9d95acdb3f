import { type Brief, briefRooms, makeBrief } from "@openchair/brief";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { boardThreadsQuery } from "../api/threadCalls.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import { useBoardCards, useBriefFields } from "../board/useBoardData.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useRoomChoice } from "../rooms/useRoom.ts";
import { liveThreads } from "../threads/liveThreads.ts";
import { useConsents, useProvenance } from "./useBriefParts.ts";

/** The brief as it grows, made here from the live document. */
export function useBrief(open: OpenBoard, info: BoardInfo, state: BoardState | undefined): Brief {
  const language = useLanguage();
  const { doc } = open.editing;
  const cards = useBoardCards(doc);
  const fields = useBriefFields(doc);
  const consents = useConsents(doc);
  const provenance = useProvenance(doc);
  const choice = useRoomChoice(doc, info.session.expected);
  const room = useMemo(() => briefRooms(choice, language), [choice, language]);
  const { data: defined } = useQuery(boardThreadsQuery(info.board.id));
  const live = liveThreads(doc);
  const taken = useSyncExternalStore(live.subscribe, live.get);
  return useMemo(() => {
    const cardsOf = new Map(taken.map(({ id, evidence }) => [id, evidence.map(({ cardId }) => cardId)]));
    const hash = state?.hash ?? "";
    return makeBrief({
      cards,
      fields,
      consents,
      provenance,
      session: info.session,
      streamTitle: info.stream.title,
      people: info.people,
      threads: (defined ?? []).flatMap(({ id, title }) => {
        const cardIds = cardsOf.get(id);
        return cardIds ? [{ title, cardIds }] : [];
      }),
      signatures: (state?.signatures ?? []).filter(({ stands }) => stands).map((one) => ({ ...one, hash })),
      now: new Date(),
      room,
      language,
    });
  }, [cards, fields, consents, provenance, info, defined, taken, state, language, room]);
}
