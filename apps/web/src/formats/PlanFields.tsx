import { useLingui } from "@lingui/react/macro";
import { type Card, type CardProps, PLAN_LIMITS } from "@openchair/board";
import { VOICES } from "@openchair/formats";
import type { BoardInfo } from "../api/calls.ts";
import { CheckChoices } from "../ui/choices.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import { PlanLine } from "./PlanLine.tsx";

interface PlanFieldsProps {
  readonly card: Card;
  readonly people: BoardInfo["people"];
  readonly readOnly: boolean;
  readonly onChange: (props: Partial<CardProps>) => void;
}

/** Parts of a plan that are yes or no. */
const SWITCHES = ["locked", "beside", "before", "isBreak"] as const;

/** What a segment says beside its words and minutes: time, people, things, and what the room can do. */
export function PlanFields({ card, people, readOnly, onChange }: PlanFieldsProps) {
  const { t } = useLingui();
  const leading = people.filter(({ seat }) => seat !== "observer");
  const { roomShare, demanding } = card;
  const shares = [
    { id: "unsaid", name: t`Not said yet` },
    { id: "0", name: t`It listens` },
    { id: "25", name: t`A little of the time` },
    { id: "50", name: t`Half of the time` },
    { id: "75", name: t`Most of the time` },
    { id: "100", name: t`All of the time` },
  ];
  const share = roomShare === null ? "unsaid" : String(roomShare);
  if (!shares.some(({ id }) => id === share)) shares.push({ id: share, name: t`${share} % of the time` });
  return (
    <>
      <CheckChoices
        label={t`Its time`}
        value={SWITCHES.filter((part) => card[part])}
        onChange={(on) => {
          const changed = SWITCHES.filter((part) => on.includes(part) !== card[part]);
          onChange(Object.fromEntries(changed.map((part) => [part, on.includes(part)])));
        }}
        isDisabled={readOnly}
        choices={[
          { id: "locked", name: t`Lock its minutes`, more: t`They stay when the others are fitted.` },
          { id: "beside", name: t`At the same time as the one above`, more: t`For groups that work side by side.` },
          { id: "before", name: t`Before the session`, more: t`It takes no minutes of the slot.` },
          { id: "isBreak", name: t`It is a break` },
        ]}
      />
      {leading.length === 0 ? null : (
        <CheckChoices
          label={t`People who lead it`}
          value={leading.filter(({ id }) => card.leads.includes(id)).map(({ id }) => id)}
          onChange={(chosen) => {
            const gone = card.leads.filter((id) => !leading.some((person) => person.id === id));
            const leads = [...gone, ...chosen].slice(0, PLAN_LIMITS.leads);
            const brought = leading.filter(({ id }) => chosen.includes(id)).flatMap(({ voices }) => voices);
            // Who leads it brings their voices; without anybody named, the voices stay as they were.
            const voices = VOICES.filter((voice) => brought.includes(voice));
            onChange(voices.length === 0 ? { leads } : { leads, voices });
          }}
          isDisabled={readOnly}
          choices={leading.map(({ id, name, voices }) => ({
            id,
            name: (
              <>
                {name}{" "}
                {voices.map((voice) => (
                  <VoiceBadge key={voice} voice={voice} size={20} />
                ))}
              </>
            ),
          }))}
        />
      )}
      <SelectField
        label={t`How much the room is active`}
        options={shares}
        value={share}
        onChange={(id) => onChange({ roomShare: id === "unsaid" ? null : Number(id) })}
        isDisabled={readOnly}
      />
      <SelectField
        label={t`Does it need full attention all the time?`}
        options={[
          { id: "unsaid", name: t`Not said yet` },
          { id: "yes", name: t`Yes` },
          { id: "no", name: t`No` },
        ]}
        value={demanding === null ? "unsaid" : demanding ? "yes" : "no"}
        onChange={(id) => onChange({ demanding: id === "unsaid" ? null : id === "yes" })}
        isDisabled={readOnly}
      />
      <PlanLine
        label={t`How one takes part in writing`}
        help={t`For example: cards and pens, a shared page, somebody who reads aloud.`}
        value={card.written}
        readOnly={readOnly}
        onChange={(written) => onChange({ written })}
      />
      <PlanLine
        label={t`What is needed`}
        help={t`For example: six chairs, two microphones, a bell.`}
        value={card.materials}
        readOnly={readOnly}
        onChange={(materials) => onChange({ materials })}
      />
    </>
  );
}
