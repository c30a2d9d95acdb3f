import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronDown, FileText, LoaderCircle } from "lucide-react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { useDownload } from "../ui/useDownload.ts";

/** The whole programme of a stream as files. Making all of them takes a while, and can be called off. */
export function ProgrammeMenu({ streamId }: { readonly streamId: string }) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const download = useDownload();
  const choices = [
    { id: "zip", name: t`Everything, a folder for each session (ZIP)` },
    { id: "html programme", name: t`Programme entries on one page (HTML)`, startsGroup: true },
    { id: "html chairs", name: t`All chairs’ briefs on one page (HTML)` },
    { id: "html attendees", name: t`For everyone who comes, on one page (HTML)` },
    { id: "csv programme", name: t`Table (CSV)`, startsGroup: true },
    { id: "json programme", name: t`Schedule for other systems (JSON)` },
    { id: "jsonld programme", name: t`For search engines (JSON-LD)` },
  ];
  const take = async (id: string) => {
    const [ending = "zip", purpose = "programme"] = id.split(" ");
    const query = new URLSearchParams({ download: "1", for: purpose, language });
    announce(t`Making the files.`);
    const url = `/api/streams/${encodeURIComponent(streamId)}/programme.${ending}?${query}`;
    if (await download.start(id, url)) announce(t`The file is saved.`);
  };
  return (
    <>
      {download.busy === null ? (
        <MenuButton
          className="button"
          menuLabel={t`The programme as files`}
          atEnd
          choices={choices}
          onChoose={(id) => void take(id)}
        >
          <FileText size={18} aria-hidden />
          <Trans>Programme</Trans>
          <ChevronDown size={18} aria-hidden />
        </MenuButton>
      ) : (
        <button type="button" className="button" onClick={() => download.stop()}>
          <LoaderCircle size={18} aria-hidden className="spinner" />
          <Trans>Stop making it</Trans>
        </button>
      )}
      {download.error ? <ErrorNotice error={download.error} /> : null}
    </>
  );
}
