import { useLingui } from "@lingui/react/macro";
import type { ShapeKind } from "@openchair/board";

/** What one thing with words on the canvas is called, beside cards and zones. */
export function useShapeWords(): (kind: ShapeKind) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind) {
      case "note":
        return t`Note`;
      case "words":
        return t`Text`;
      case "frame":
        return t`Frame`;
      case "arrow":
        return t`Arrow`;
      default:
        return t`Drawing`;
    }
  };
}
