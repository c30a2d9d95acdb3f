/** One or two letters for a name: first and last word. Letters of any script, whole characters only. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const letter = (word: string) => [...word.replace(/^[^\p{L}\p{N}]+/u, "")][0] ?? "";
  return `${letter(first)}${letter(last)}`.toLocaleUpperCase() || "?";
}
