import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { VOICE_ICONS } from "@openchair/canvas/icons";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { Scale } from "lucide-react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useVoices } from "./useVoices.ts";
import type { VoicesBoard } from "./voicesBoard.ts";
import "./voices.css";

interface VoiceStripProps {
  readonly board: Pick<VoicesBoard, "info" | "open">;
  /** Shows the whole of it. */
  readonly onOpen: () => void;
}

/** The shares of the voices on the canvas: quiet, in one line. Opens what there is to say about them. */
export function VoiceStrip({ board, onOpen }: VoiceStripProps) {
  const { t } = useLingui();
  const names = VOICE_NAMES[useLanguage()];
  const voices = useVoices(board.info.board.id, board.open.editing.doc);
  if (!voices || voices.show === "nothing") return null;
  const { overall, quiet, even } = voices;
  if (!overall && even === null) return null;
  const said = overall ? VOICES.map((voice) => `${names[voice]} ${overall[voice]} %`).join(", ") : "";
  const isQuiet = quiet.length > 0 || even === false;
  return (
    <button type="button" className="voice-strip" onClick={onOpen} title={said === "" ? t`Voices so far` : said}>
      <span className="visually-hidden">
        <Trans>Voices so far:</Trans> {said}
      </span>
      {overall ? (
        VOICES.map((voice) => {
          const Icon = VOICE_ICONS[voice];
          return (
            <span key={voice} className="voice-strip__one" aria-hidden>
              <span className={`voice-badge voice-badge--${voice}`} style={{ "--badge": "20px" }}>
                <Icon size={12} />
              </span>
              <span className="tabular">{overall[voice]} %</span>
            </span>
          );
        })
      ) : (
        <Scale size={16} aria-hidden />
      )}
      {isQuiet ? (
        <span className="voice-strip__quiet">
          {quiet.length > 1 ? (
            <Plural value={quiet.length} one="# voice is quiet" other="# voices are quiet" />
          ) : (
            <Trans>One voice is quiet</Trans>
          )}
        </span>
      ) : overall ? null : (
        <span>
          <Trans>Voices are even</Trans>
        </span>
      )}
    </button>
  );
}
