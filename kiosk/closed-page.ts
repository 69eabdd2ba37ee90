/** Keeps a visitor on the page: no menu, no dragging, no zoom by wheel or keyboard, no file dropped onto it. */
export function closePage(): void {
  const refuse = (event: Event) => event.preventDefault();
  for (const type of ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart'])
    window.addEventListener(type, refuse);
  window.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  window.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && ['+', '-', '=', '0', 'p', 's', 'o', 'f'].includes(event.key)) refuse(event);
    if (event.altKey && event.key.startsWith('Arrow')) refuse(event);
  });
}
