import { useLingui } from "@lingui/react/macro";
import type { Zone } from "@openchair/board";
import { Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { MenuButton } from "../ui/MenuButton.tsx";
import { useOutline } from "./OutlineContext.ts";

const ZoneName = lazy(async () => ({ default: (await import("./ZoneName.tsx")).ZoneName }));

interface ZoneHeadingProps {
  readonly id: string;
  readonly zone: Zone;
  readonly count: ReactNode;
}

/** The name of a zone that people made, which they can change together, and what else one can do with the zone. */
export function ZoneHeading({ id, zone, count }: ZoneHeadingProps) {
  const { t } = useLingui();
  const { readOnly, writing, write, actions } = useOutline();
  const name = zone.name.trim() || t`Zone without a name`;
  const isWriting = writing === zone.id;
  return (
    <div className="outline-head">
      <h2 id={id} tabIndex={-1} data-heading={zone.id} className={isWriting ? "visually-hidden" : undefined}>
        {name}
      </h2>
      {isWriting ? (
        <Suspense>
          <ZoneName zone={zone} />
        </Suspense>
      ) : (
        count
      )}
      {readOnly || isWriting ? null : (
        <MenuButton
          className="button button--plain button--icon"
          label={t`What you can do with the zone: ${name}`}
          menuLabel={t`What you can do with the zone: ${name}`}
          choices={[
            { id: "rename", name: t`Change its name`, icon: <PencilLine size={18} aria-hidden /> },
            {
              id: "remove",
              name: t`Remove the zone, keep its cards`,
              icon: <Trash2 size={18} aria-hidden />,
              isDanger: true,
            },
          ]}
          atEnd
          onChoose={(what) => (what === "rename" ? write(zone.id) : actions.removeZone(zone))}
        >
          <Ellipsis size={20} aria-hidden />
        </MenuButton>
      )}
    </div>
  );
}
