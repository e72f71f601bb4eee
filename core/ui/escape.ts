/** Escape closes what is open here, and goes no further: office.js, at the window, would give the focus back to Outlook. */
export const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
};
