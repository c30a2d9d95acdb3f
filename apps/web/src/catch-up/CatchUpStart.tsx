import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { catchUpQuery } from "../api/catchUpCalls.ts";
import { withWords } from "../i18n/activate.ts";
import type { CatchUpProps } from "./CatchUp.tsx";

const CatchUp = lazy(async () => ({
  default: (await withWords("brief", withWords("catch-up", import("./CatchUp.tsx")))).CatchUp,
}));

/** What others did since my last visit. In the outline nothing of it is loaded while there is nothing to read. */
export function CatchUpStart(props: CatchUpProps) {
  const news = useQuery(catchUpQuery(props.boardId));
  if (!news.data || (props.place === "outline" && news.data.count === 0)) return null;
  return (
    <Suspense>
      <CatchUp {...props} />
    </Suspense>
  );
}
