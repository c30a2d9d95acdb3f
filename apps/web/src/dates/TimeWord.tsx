import { Plural, Trans } from "@lingui/react/macro";
import type { VoiceTime } from "@openchair/programme";
import { CircleCheck, Clock, TriangleAlert, UserRoundX } from "lucide-react";

const ICONS = { green: CircleCheck, amber: Clock, red: TriangleAlert } as const;

function Judged({ colour }: { readonly colour: NonNullable<VoiceTime["colour"]> }) {
  switch (colour) {
    case "green":
      return <Trans>enough</Trans>;
    case "amber":
      return <Trans>tight</Trans>;
    case "red":
      return <Trans>too little</Trans>;
  }
}

/** How much time a voice has: icon, days and a word; colour only helps. */
export function TimeWord({ time }: { readonly time: VoiceTime }) {
  const { days, colour, joinedOn, late } = time;
  const Icon = colour === null ? Clock : ICONS[colour];
  return (
    <span className="time-word">
      <span className={colour === null ? "time-word__days" : `time-word__days time-word__days--${colour}`}>
        <Icon size={16} aria-hidden />
        {days === null || colour === null ? (
          <Trans>no freeze yet</Trans>
        ) : (
          <span>
            <strong className="tabular">
              <Plural value={days} one="# day" other="# days" />
            </strong>
            {", "}
            <Judged colour={colour} />
          </span>
        )}
      </span>
      {joinedOn === null ? (
        <span className="time-word__more">
          <UserRoundX size={14} aria-hidden />
          <Trans>nobody yet</Trans>
        </span>
      ) : late ? (
        <span className="time-word__more">
          <Trans>came late</Trans>
        </span>
      ) : null}
    </span>
  );
}
