import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { type Carets, createCarets, type OtherCaret } from "./carets.ts";

const CaretsContext = createContext<Carets | null>(null);

/** Every field of words below shows where the others type. */
export function CaretsProvider({
  awareness,
  children,
}: {
  readonly awareness: Awareness;
  readonly children: ReactNode;
}) {
  const carets = useMemo(() => createCarets(awareness), [awareness]);
  return <CaretsContext value={carets}>{children}</CaretsContext>;
}

/** The carets of the board around; null where there is none. */
export const useCarets = () => useContext(CaretsContext);

const never = () => () => {};
const NOBODY: readonly OtherCaret[] = [];

/** Who else is in the words at `on` just now. */
export function useOthersIn(on: string): readonly OtherCaret[] {
  const carets = useCarets();
  return useSyncExternalStore(carets ? carets.subscribe : never, () => carets?.others(on) ?? NOBODY);
}
