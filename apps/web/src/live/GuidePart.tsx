import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Signpost } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { focusPart, LivePart, type PopupState } from "./LivePart.tsx";
import type { Guiding } from "./useGuide.ts";

interface GuideProps {
  readonly guiding: Guiding;
}

/** Bring everyone here, or show the way. Everybody is asked first. */
export function GuidePart({ guiding, ...popup }: GuideProps & PopupState) {
  const { t } = useLingui();
  const words = t`Gather everyone here`;
  const start = (kind: "here" | "follow") => {
    guiding.start(kind);
    popup.onOpen(false);
  };
  return (
    <LivePart
      {...popup}
      id="guide"
      isOn={guiding.mine !== null || guiding.following !== null}
      icon={Signpost}
      words={words}
      short={t`Gather`}
      name={words}
      title={<Trans>Look at the same place</Trans>}
    >
      <div className="stack">
        <p>
          {guiding.canStart() ? (
            <Trans>Everybody here is asked first, and can say no or stop at any time.</Trans>
          ) : (
            <Trans>Open the canvas or the outline first, so that there is a place to come to.</Trans>
          )}
        </p>
        <Button className="button live-choice" isDisabled={!guiding.canStart()} onPress={() => start("here")}>
          <strong>
            <Trans>Ask everyone to come here</Trans>
          </strong>
          <span className="field__help">
            <Trans>Once, to the place that you see now.</Trans>
          </span>
        </Button>
        <Button className="button live-choice" isDisabled={!guiding.canStart()} onPress={() => start("follow")}>
          <strong>
            <Trans>Ask everyone to follow me</Trans>
          </strong>
          <span className="field__help">
            <Trans>They see where you go, until you stop.</Trans>
          </span>
        </Button>
      </div>
    </LivePart>
  );
}

/** What is asked of me, whom I follow, and who follows me, under the bar. */
export function GuideStrips({ guiding }: GuideProps) {
  const { mine, came, stayed, asking, following } = guiding;
  const stopButton = useRef<HTMLButtonElement>(null);
  const isFollowing = following !== null;
  const wasFollowing = useRef(isFollowing);
  useEffect(() => {
    // The button that was pressed has gone; the one that ends it takes its place.
    if (isFollowing && !wasFollowing.current) stopButton.current?.focus();
    wasFollowing.current = isFollowing;
  }, [isFollowing]);
  const asker = asking?.name ?? "";
  const leader = following?.name ?? "";
  /** The pressed button goes away: whoever uses the keyboard goes on from the bar. */
  const leave = (act: () => void) => {
    act();
    focusPart("guide");
  };
  const names = came.join(", ");
  return (
    <>
      {asking ? (
        <div className="live-strip live-strip--ask">
          <Signpost size={20} aria-hidden />
          <p>
            {asking.kind === "here" ? (
              <Trans>{asker} asks you to come to another place on the board.</Trans>
            ) : (
              <Trans>{asker} asks you to follow them over the board.</Trans>
            )}
          </p>
          <div className="row">
            <Button className="button button--go" onPress={() => guiding.answer(true)}>
              {asking.kind === "here" ? <Trans>Go there</Trans> : <Trans>Follow</Trans>}
            </Button>
            <Button className="button" onPress={() => leave(() => guiding.answer(false))}>
              <Trans>No, thanks</Trans>
            </Button>
          </div>
        </div>
      ) : null}
      {following ? (
        <div className="live-strip live-strip--ask">
          <Signpost size={20} aria-hidden />
          <p>
            <Trans>You follow {leader}.</Trans>
          </p>
          <Button ref={stopButton} className="button" onPress={() => leave(guiding.stopFollowing)}>
            <Trans>Stop following</Trans>
          </Button>
        </div>
      ) : null}
      {mine ? (
        <div className="live-strip live-strip--ask">
          <Signpost size={20} aria-hidden />
          <p>
            {mine.kind === "here" ? (
              came.length > 0 ? (
                <Trans>Here with you: {names}.</Trans>
              ) : (
                <Trans>Everybody was asked to come here.</Trans>
              )
            ) : came.length > 0 ? (
              <Trans>Following you: {names}.</Trans>
            ) : (
              <Trans>Everybody was asked to follow you.</Trans>
            )}{" "}
            {stayed > 0 ? (
              <Plural value={stayed} one="# person stays where they are." other="# people stay where they are." />
            ) : null}
          </p>
          <Button className="button" onPress={() => leave(guiding.stop)}>
            {mine.kind === "here" ? <Trans>Stop asking</Trans> : <Trans>Stop showing the way</Trans>}
          </Button>
        </div>
      ) : null}
    </>
  );
}
