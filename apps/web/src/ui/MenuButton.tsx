import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from "react";

export interface MenuChoice {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
  readonly isDanger?: boolean;
  /** A line above it. */
  readonly startsGroup?: boolean;
  /** The language the name is written in, when it is another than the page's. */
  readonly lang?: string;
}

/** What a menu over the page is told by its button. */
export interface MenuPlace {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly atEnd: boolean;
  readonly onClose: () => void;
  readonly onChoose: (id: string) => void;
}

interface MenuOpenerProps {
  /** What is on the button. */
  readonly children: ReactNode;
  readonly className: string;
  /** What the button is called, where it shows no words. */
  readonly label?: string | undefined;
  readonly menuLabel: string;
  readonly atEnd?: boolean;
  readonly tabIndex?: number;
  /** Told after the menu has gone: while it is there it holds the focus, and would take it from a field that opens. */
  readonly onChoose: (id: string) => void;
  /** The menu, which may still have to be loaded. */
  readonly menu: (place: MenuPlace) => ReactNode;
}

interface MenuButtonProps extends Omit<MenuOpenerProps, "menu"> {
  readonly choices: readonly MenuChoice[];
  /** The choice that holds now, in a menu that chooses one of several. */
  readonly selected?: string | undefined;
}

const loadPopup = async () => ({ default: (await import("./MenuPopup.tsx")).MenuPopup });
/** By far the larger part of a menu. Pages that are only read do not need it. */
const MenuPopup = lazy(loadPopup);

/** Fetches what menus need, so that they still open when the connection is lost later. */
export const preloadMenus = () => void loadPopup().catch(() => {});

/** A button with a menu of things to choose or do. */
export function MenuButton({ choices, selected, ...opener }: MenuButtonProps) {
  return <MenuOpener {...opener} menu={(place) => <MenuPopup {...place} choices={choices} selected={selected} />} />;
}

/** A button with a menu that is made only when somebody opens it. */
export function MenuOpener(props: MenuOpenerProps) {
  const { children, className, label, menuLabel, atEnd = false, tabIndex, onChoose, menu } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <Suspense>
          {menu({
            trigger: button,
            label: menuLabel,
            atEnd,
            onClose: () => setOpen(false),
            onChoose(id) {
              setOpen(false);
              setTimeout(() => onChoose(id), 0);
            },
          })}
        </Suspense>
      ) : null}
    </>
  );
}
