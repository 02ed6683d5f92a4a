import { useEffect } from 'react';
import { isField } from '../ui/isField';

/** Does something at a key, unless the key is meant for what has the focus, or a dialog is open. */
export function useKey(key: string, act: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const dialog = document.querySelector('[role="dialog"]') !== null;
      if (event.key.toLowerCase() === key && plain && !dialog && !takes(event.target, key)) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}

/** Fields take every key, buttons and links Enter; a switch takes neither letters nor digits. */
function takes(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return isField(target) || (key === 'enter' && /^(BUTTON|A)$/.test(target.tagName));
}
