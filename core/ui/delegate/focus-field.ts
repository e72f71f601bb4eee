/** Goes to a field of the form, opening whatever it is folded into. */
export const focusField = (form: HTMLElement, selector: string): void => {
  const field = form.querySelector<HTMLElement>(selector);
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  field?.focus();
};
