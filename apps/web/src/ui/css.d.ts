import "react";

declare module "react" {
  interface CSSProperties {
    /** Custom properties carry sizes and colours from a component to its style sheet. */
    [property: `--${string}`]: string | number | undefined;
  }
}
