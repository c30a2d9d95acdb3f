import { Trans, useLingui } from "@lingui/react/macro";
import type { BriefPurpose } from "@openchair/brief";
import { ChevronDown, Download, LoaderCircle, Printer } from "lucide-react";
import { useState } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { useDownload } from "../ui/useDownload.ts";
import { type BriefFormat, FORMATS, rememberedFormat, rememberFormat } from "./formats.ts";

interface TakeAlongProps {
  readonly boardId: string;
  readonly purpose: BriefPurpose;
  /** Whether the session has a start, without which there is nothing for a calendar. */
  readonly hasStart: boolean;
}

/** One button for the format that was taken last, the others beside it, the board itself, and printing. */
export function TakeAlong({ boardId, purpose, hasStart }: TakeAlongProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const download = useDownload();
  const [last, setLast] = useState<BriefFormat>(rememberedFormat);
  const names: Record<BriefFormat, string> = {
    pdf: t`PDF`,
    docx: t`Word (DOCX)`,
    odt: t`OpenDocument (ODT)`,
    html: t`Web page (HTML)`,
    md: t`Markdown`,
    json: t`Data (JSON)`,
    ics: t`Calendar entry (ICS)`,
  };
  const fetchFile = async (file: string, about: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ download: "1", ...about, language });
    announce(t`Making the file.`);
    const isSaved = await download.start(file, `/api/boards/${encodeURIComponent(boardId)}/${file}?${query}`);
    if (isSaved) announce(t`The file is saved.`);
  };
  const take = (format: BriefFormat) => {
    setLast(format);
    rememberFormat(format);
    return fetchFile(`brief.${format}`, { for: purpose });
  };
  const chosen = last === "ics" && !hasStart ? "pdf" : last;
  const name = names[chosen];
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="button button--go"
          onClick={() => (download.busy === null ? void take(chosen) : download.stop())}
        >
          {download.busy === null ? (
            <Download size={18} aria-hidden />
          ) : (
            <LoaderCircle size={18} aria-hidden className="spinner" />
          )}
          {download.busy === null ? <Trans>Take along: {name}</Trans> : <Trans>Stop making it</Trans>}
        </button>
        <MenuButton
          className="button"
          menuLabel={t`Other kinds of file`}
          atEnd
          selected={chosen}
          choices={FORMATS.filter((format) => format !== "ics" || hasStart).map((id) => ({ id, name: names[id] }))}
          onChoose={(id) => void take(id as BriefFormat)}
        >
          <Trans>Other files</Trans>
          <ChevronDown size={18} aria-hidden />
        </MenuButton>
        <MenuButton
          className="button"
          menuLabel={t`The board as a file`}
          atEnd
          choices={[
            { id: "board.png", name: t`Picture of the board (PNG), for slides and print` },
            { id: "board.svg", name: t`Picture of the board (SVG), sharp at any size` },
            { id: "outline.md", name: t`Outline as text (Markdown), for screen readers and mail` },
          ]}
          onChoose={(id) => void fetchFile(id, {})}
        >
          <Trans>The board</Trans>
          <ChevronDown size={18} aria-hidden />
        </MenuButton>
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          <Trans>Print</Trans>
        </button>
      </div>
      <p className="small quiet">
        <Trans>The board’s files leave out cards for the team, stories without a yes, and the words of concerns.</Trans>
      </p>
      {download.error ? <ErrorNotice error={download.error} /> : null}
    </div>
  );
}
