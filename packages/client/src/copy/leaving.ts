/** Calls when this page may be about to go: out of sight, closed, or put to sleep. Gives the way to stop that. */
export function onLeaving(call: () => void): () => void {
  if (typeof document === "undefined") return () => {};
  const onVisibility = () => {
    if (document.visibilityState === "hidden") call();
  };
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", call);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("pagehide", call);
  };
}
