import type { NewsMailWish } from "@openchair/programme";
import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const { visit } = client.boards[":id"];
const mail = client.me["news-mail"];

/** What is new to me on a board, and news by e-mail. Throws {@link ApiError}. */
export const catchUp = {
  come: (boardId: string) => read(visit.$post(param(boardId))),
  putAway: (boardId: string, away: boolean) => read(visit.$put({ ...param(boardId), json: { away } })),
  mail: () => read(mail.$get()),
  askForMail: (json: NewsMailWish) => read(mail.$put({ json })),
  endMail: () => read(mail.$delete()),
} as const;

/** Asked once for each time that somebody comes to a board: what they see happen there is not news. */
export const catchUpQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["catch-up", boardId],
    queryFn: () => catchUp.come(boardId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const newsMailQuery = queryOptions({ queryKey: ["news-mail"], queryFn: () => catchUp.mail() });
