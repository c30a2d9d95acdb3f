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

/** One button for the format that was taken last, the others beside it, and printing. */
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
  const take = async (format: BriefFormat) => {
    setLast(format);
    rememberFormat(format);
    const query = new URLSearchParams({ download: "1", for: purpose, language });
    const url = `/api/boards/${encodeURIComponent(boardId)}/brief.${format}?${query}`;
    announce(t`Making the file.`);
    if (await download.start(format, url)) announce(t`The file is saved.`);
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
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          <Trans>Print</Trans>
        </button>
      </div>
      {download.error ? <ErrorNotice error={download.error} /> : null}
    </div>
  );
}
