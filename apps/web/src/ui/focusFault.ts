/** Puts the focus on the first field of a form that has something wrong, so that its error is read out. */
export function focusFault(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
