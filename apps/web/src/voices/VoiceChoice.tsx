import { Trans, useLingui } from "@lingui/react/macro";
import type { VoiceShow } from "@openchair/board";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";
import { RadioChoices } from "../ui/choices.tsx";
import { Notice } from "../ui/Notice.tsx";
import { chooseVoiceShow, useVoiceShow } from "./useVoices.ts";
import type { VoicesBoard } from "./voicesBoard.ts";

/** How much of the balance the team sees, and why that matters where one person alone has a voice. */
export function VoiceChoice({ board }: { readonly board: VoicesBoard }) {
  const { t } = useLingui();
  const names = VOICE_NAMES[useLanguage()];
  const { info, open } = board;
  const show = useVoiceShow(open.editing.doc);
  const alone = VOICES.filter((voice) => info.people.filter(({ voices }) => voices.includes(voice)).length === 1);
  const list = alone.map((voice) => names[voice]).join(", ");
  return (
    <>
      {alone.length > 0 && show === "each" ? (
        <Notice>
          <Trans>
            Only one person here speaks as: {list}. So their share says something about that person. The team can choose
            to see less.
          </Trans>
        </Notice>
      ) : null}
      {info.me.may.write ? (
        <RadioChoices<VoiceShow>
          label={t`What the team sees`}
          help={<Trans>For everybody, curators too.</Trans>}
          value={show}
          onChange={(next) => chooseVoiceShow(open.editing, next)}
          choices={[
            { id: "each", name: t`The share of each voice` },
            { id: "together", name: t`Only whether it is even`, more: t`Not which voice is quiet.` },
            { id: "nothing", name: t`Nothing` },
          ]}
        />
      ) : null}
    </>
  );
}
