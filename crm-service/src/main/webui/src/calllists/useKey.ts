import { useEffect } from 'react';

/** Does something at a key, unless somebody is typing or a dialog is open. */
export function useKey(key: string, act: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      const dialog = document.querySelector('[role="dialog"]') !== null;
      if (event.key.toLowerCase() === key && !typing && !dialog && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}
