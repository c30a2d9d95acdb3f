import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { CanvasWords } from "@openchair/canvas";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";

/** What the canvas says about pictures and files, in the reader's language. */
export function useCanvasNewsWords(): Pick<CanvasWords, "noFiles" | "notASegment" | "pictures" | "tldr"> {
  const { t } = useLingui();
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of it follows from the language.
  return useMemo(
    () => ({
      noFiles: t`A board can show pictures, but no films, documents, SVG files or pages of other sites. They were left out.`,
      notASegment: {
        card: (kind: string) => t`Only ideas and segments go in the run sheet, not this card: ${kind}.`,
        other: t`Only ideas and segments go in the run sheet.`,
        back: t`It is back where it was.`,
        beside: t`It lies beside the run sheet.`,
      },
      pictures: {
        adding: (count: number) => t`${plural(count, { one: "Adding the picture…", other: "Adding # pictures…" })}`,
        stop: t`Stop`,
        faults: {
          offline: t`Pictures need the server. Try again when you are online.`,
          "too-large": t`This picture is too big. It can have up to 10 MB.`,
          "not-a-picture": t`This is not a picture that a board can show. Try PNG, JPEG, GIF, WebP or AVIF.`,
          "no-room": t`There is no room for more pictures on this board.`,
          "not-allowed": t`You can look at this board, but not add pictures to it.`,
          failed: t`The picture could not be added. Please try again.`,
        },
        describe: t`Describe this picture for people who cannot see it`,
        done: t`Done`,
        nameless: t`Picture without a description`,
        spoken: (words: string) => t`Picture: ${words}`,
      },
      tldr: {
        reading: t`Bringing in the file…`,
        faults: {
          "not-tldraw": t`This is not a tldraw file. Its name should end with .tldr.`,
          "too-old": t`This file was made by a very old tldraw. Open it at tldraw.com, save it there, and try again.`,
          "too-new": t`This file was made by a newer tldraw than this board can read.`,
          broken: t`This file is broken. Nothing in it could be read.`,
          empty: t`There is nothing in this file that a board can show.`,
          "too-large": t`This file is too big. It can have up to 10 MB.`,
          "too-many": t`There is too much in this file. A board can take in up to 2,000 things at a time, and hold 4,000.`,
        },
        cameIn: (things: number, pages: number) =>
          pages > 1
            ? t`${plural(things, { one: "# thing came in", other: "# things came in" })}, from ${pages} pages.`
            : t`${plural(things, { one: "# thing came in", other: "# things came in" })}.`,
        leftOut: (parts: string) => t`Left out: ${parts}.`,
        left: {
          pictures: (count: number) =>
            t`${plural(count, { one: "# picture that is not in the file", other: "# pictures that are not in the file" })}`,
          films: (count: number) => t`${plural(count, { one: "# film", other: "# films" })}`,
          webPages: (count: number) =>
            t`${plural(count, { one: "# page of another site", other: "# pages of other sites" })}`,
          broken: (count: number) => t`${plural(count, { one: "# broken thing", other: "# broken things" })}`,
        },
      },
    }),
    [language],
  );
}
