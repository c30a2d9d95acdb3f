import { Trans } from "@lingui/react/macro";

/** The keys of the outline. They count while a card has the focus; every one of them is in a menu, too. */
export function KeysHelp() {
  const keys = [
    { keys: "Tab", what: <Trans>Go to the next button, or into the list of cards</Trans> },
    { keys: "↑ ↓", what: <Trans>Go to the card before or behind</Trans> },
    { keys: "Home, End", what: <Trans>Go to the first or the last card</Trans> },
    { keys: "Enter", what: <Trans>Write on the card</Trans> },
    { keys: "Esc", what: <Trans>Done with writing; close what is open</Trans> },
    { keys: "Alt + ↑ ↓", what: <Trans>Move the card up or down</Trans> },
    { keys: "Delete", what: <Trans>Delete the card</Trans> },
    { keys: "Ctrl + Z", what: <Trans>Take back your last step</Trans> },
    { keys: "Ctrl + Shift + Z", what: <Trans>Do it again</Trans> },
    { keys: "Ctrl + Enter", what: <Trans>Send a comment</Trans> },
  ];
  return (
    <>
      <p>
        <Trans>Each card has a button with three dots: behind it is everything one can do.</Trans>
      </p>
      <dl className="keys">
        {keys.map(({ keys: press, what }) => (
          <div key={press}>
            <dt>
              <kbd>{press}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
