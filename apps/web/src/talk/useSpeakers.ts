import { type Comment, speakerOf } from "@openchair/board";
import type { Voice } from "@openchair/formats";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { talkAuthorsQuery } from "../api/talkCalls.ts";
import { liveTalk, type TalkData } from "./liveTalk.ts";
import type { TalkBoard } from "./talkBoard.ts";

export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** Empty for who has no place on the board any more. */
  readonly voices: readonly Voice[];
}

export interface Speakers {
  /** Who said a comment; null until the server has said whose hand wrote it. Never what the comment claims. */
  of(comment: Comment): Speaker | null;
  /** Whose hand wrote something under this client id. */
  hand(client: number): Speaker | null;
}

/** While somebody's hand is not known, because their words have not reached the server yet, it is asked again this often. */
const ASK_AGAIN_MS = 15_000;

/** Everything that is said on the board. */
export function useTalk({ editing }: Pick<TalkBoard, "editing">): TalkData {
  const live = liveTalk(editing.doc);
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Who says what. The document cannot be asked (rule C3): the server knows whose hand is whose. */
export function useSpeakers(board: Pick<TalkBoard, "boardId" | "editing" | "me" | "people">): Speakers {
  const { boardId, editing, me, people } = board;
  const { comments } = useTalk(board);
  const own = editing.doc.clientID;
  const clients = useMemo(() => {
    const all = comments.flatMap(({ client, resolved }) => [client, ...(resolved ? [resolved.client] : [])]);
    return [...new Set(all)].sort();
  }, [comments]);
  const others = clients.filter((client) => client !== own);
  const authors = useQuery({
    ...talkAuthorsQuery(boardId),
    // Asked anew as soon as a hand shows that was not there before.
    queryKey: [...talkAuthorsQuery(boardId).queryKey, others.join()],
    placeholderData: (before) => before,
    enabled: others.length > 0,
    refetchInterval: ({ state }) =>
      others.every((client) => state.data?.authors.some((each) => each.client === client)) ? false : ASK_AGAIN_MS,
  });
  const { data } = authors;
  return useMemo(() => {
    const owners = new Map<number, string | null>(data?.authors.map(({ client, personId }) => [client, personId]));
    const names = new Map(data?.people.map(({ id, name }) => [id, name]));
    const personOf = (client: number) => (client === own ? me.id : owners.get(client));
    const speaker = (id: string | null | undefined): Speaker | null => {
      if (!id) return null;
      const here = people.find((person) => person.id === id);
      const name = here?.name ?? names.get(id) ?? (id === me.id ? me.name : null);
      return name === null ? null : { id, name, voices: here?.voices ?? [] };
    };
    return { of: (comment) => speaker(speakerOf(comment, personOf)), hand: (client) => speaker(personOf(client)) };
  }, [data, own, me, people]);
}
