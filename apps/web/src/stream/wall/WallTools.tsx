import { useLingui } from "@lingui/react/macro";
import { LayoutGrid, Rows3, Search } from "lucide-react";
import { SelectField } from "../../ui/SelectField.tsx";
import { GROUPS, type Group, LOOKS, type Look, SORTS, type Sort, type WallView } from "./wallView.ts";

interface WallToolsProps {
  readonly view: WallView;
  readonly onChange: (change: Partial<WallView>) => void;
}

/** Finding, order, groups, and whether the wall is tiles or a table. */
export function WallTools({ view, onChange }: WallToolsProps) {
  const { t } = useLingui();
  const sorts: Record<Sort, string> = {
    needs: t`Needs us first`,
    title: t`Title`,
    start: t`Start`,
    changed: t`Last change`,
    time: t`Time to shape`,
  };
  const groups: Record<Group, string> = {
    none: t`No groups`,
    state: t`Status`,
    voice: t`Voice missing`,
    day: t`Day`,
    room: t`Room`,
  };
  const looks: Record<Look, { name: string; icon: typeof Rows3 }> = {
    tiles: { name: t`Tiles`, icon: LayoutGrid },
    table: { name: t`Table`, icon: Rows3 },
  };
  return (
    <search className="wall-tools">
      <div className="wall-tools__find">
        <label className="label" htmlFor="wall-find">{t`Find`}</label>
        <div className="wall-tools__box">
          <Search size={18} aria-hidden />
          <input
            id="wall-find"
            type="search"
            className="input"
            value={view.find}
            maxLength={200}
            placeholder={t`Title or room`}
            onChange={({ target }) => onChange({ find: target.value })}
          />
        </div>
      </div>
      <SelectField
        label={t`Sort`}
        options={SORTS.map((id) => ({ id, name: sorts[id] }))}
        value={view.sort}
        onChange={(id) => onChange({ sort: id as Sort })}
      />
      <SelectField
        label={t`Group by`}
        options={GROUPS.map((id) => ({ id, name: groups[id] }))}
        value={view.group}
        onChange={(id) => onChange({ group: id as Group })}
      />
      <fieldset className="wall-looks">
        <legend className="label">{t`Show as`}</legend>
        {LOOKS.map((look) => {
          const { name, icon: Icon } = looks[look];
          return (
            <button
              key={look}
              type="button"
              className="button"
              aria-pressed={view.look === look}
              onClick={() => onChange({ look })}
            >
              <Icon size={18} aria-hidden />
              {name}
            </button>
          );
        })}
      </fieldset>
    </search>
  );
}
