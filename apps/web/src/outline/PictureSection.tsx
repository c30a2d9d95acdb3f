import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Image } from "lucide-react";
import { useId, useState } from "react";
import { SectionHead } from "./CardSection.tsx";
import { useOutline } from "./OutlineContext.ts";
import { describePicture, PICTURE_WORDS_LIMIT, type Picture } from "./pictures.ts";

/** What the canvas shows without words: each picture with what it shows, and how many drawings there are. */
export function PictureSection() {
  const { data } = useOutline();
  const id = useId();
  const { pictures, drawings } = data;
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead id={id} section="pictures">
        <Trans>Pictures and drawings</Trans>
      </SectionHead>
      {pictures.length > 0 ? (
        <ul className="outline-list" aria-labelledby={id}>
          {pictures.map((picture, at) => (
            <li key={picture.id} className="outline-card outline-card--picture">
              <Image className="outline-card__icon" size={18} aria-hidden />
              <PictureWords picture={picture} number={at + 1} />
            </li>
          ))}
        </ul>
      ) : null}
      {drawings > 0 ? (
        <p className="quiet">
          <Plural value={drawings} one="# drawing" other="# drawings" />
        </p>
      ) : null}
    </section>
  );
}

function PictureWords({ picture, number }: { readonly picture: Picture; readonly number: number }) {
  const { t } = useLingui();
  const { readOnly, editing } = useOutline();
  const id = useId();
  /** What stands in the field while this person writes; null when it shows what the board says. */
  const [draft, setDraft] = useState<string | null>(null);
  const { words } = picture;
  if (readOnly) {
    return (
      <p className="outline-words" dir="auto" data-empty={words.trim() === "" || undefined}>
        {words.trim() === "" ? t`A picture that nobody has described yet` : words}
      </p>
    );
  }
  const keep = () => {
    if (draft !== null) describePicture(editing, picture.id, draft.trim());
    setDraft(null);
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        <Trans>What picture {number} shows</Trans>
      </label>
      <input
        id={id}
        className="input"
        dir="auto"
        maxLength={PICTURE_WORDS_LIMIT}
        value={draft ?? words}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") keep();
          if (event.key === "Escape") setDraft(null);
        }}
      />
    </div>
  );
}
