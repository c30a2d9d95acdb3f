/**
 * Copies text. Where the page may not write to the clipboard (it was not served over https), the field that shows the
 * text is selected and copied the old way. False when that does not work either; the field then stays selected.
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand("copy");
  }
}
