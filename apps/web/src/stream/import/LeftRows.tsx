import { Plural, Trans } from "@lingui/react/macro";
import { type LeftRow, useLeftWords } from "./importWords.ts";

/** The rows that stay out, and why each. */
export function LeftRows({ left }: { readonly left: readonly LeftRow[] }) {
  const why = useLeftWords();
  if (left.length === 0) return null;
  return (
    <details className="left-rows" open={left.length <= 5}>
      <summary>
        <h3>
          <Plural value={left.length} one="# row is left out" other="# rows are left out" />
        </h3>
      </summary>
      <ul className="left-out">
        {left.map((each) => {
          const { row, title } = each;
          return (
            <li key={row}>
              <strong>
                <Trans>Row {row}</Trans>
              </strong>{" "}
              {title ? <span>“{title}” </span> : null}
              <span className="quiet">{why(each)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
