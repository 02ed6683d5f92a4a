/** Whether what is typed goes into this element. */
export function isField(element: unknown): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}
