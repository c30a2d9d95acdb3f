import { Plural, Trans } from "@lingui/react/macro";
import type { Wall } from "@openchair/programme";
import { isShort } from "./wallView.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long there is until the freeze, and how many teams have less time than they should. */
export function FreezeLine({ wall, amberDays }: { readonly wall: Wall; readonly amberDays: number }) {
  const { freeze, today, sessions } = wall;
  const short = sessions.filter(isShort).length;
  const left = freeze === null ? null : Math.round((Date.parse(freeze) - Date.parse(today)) / DAY_MS);
  const past = left === null ? 0 : -left;
  return (
    <p className="quiet prose">
      {left === null ? <Trans>No freeze is set yet.</Trans> : null}
      {left === 0 ? <Trans>The freeze is today.</Trans> : null}
      {left !== null && left > 0 ? <Plural value={left} one="Freeze in # day." other="Freeze in # days." /> : null}
      {left !== null && left < 0 ? (
        <Plural value={past} one="The freeze was # day ago." other="The freeze was # days ago." />
      ) : null}{" "}
      {short > 0 ? (
        <Plural
          value={short}
          one={`# team has a voice with less than ${amberDays} days to shape its session.`}
          other={`# teams have a voice with less than ${amberDays} days to shape their session.`}
        />
      ) : null}
    </p>
  );
}
