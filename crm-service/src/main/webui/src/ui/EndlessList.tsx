import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './EndlessList.module.css';

interface EndlessListProps<Item> {
  items: Item[];
  label: string;
  height: string;
  more: boolean;
  onMore: () => void;
  children: (item: Item) => ReactNode;
}

const AHEAD = 15;

/** Entries of any number and any height: only the visible ones are in the page, the next are fetched before they are needed. */
export function EndlessList<Item extends { id: string | number }>({ items, label, height, more, onMore, children }: EndlessListProps<Item>) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => items[index]?.id ?? index,
    estimateSize: () => 92,
    overscan: 8,
  });
  const visible = virtual.getVirtualItems();
  const last = visible[visible.length - 1]?.index ?? 0;

  useEffect(() => {
    if (more && last >= items.length - AHEAD) onMore();
  }, [more, last, items.length, onMore]);

  return (
    <div className={classes.scroll} style={{ maxHeight: height }} ref={scroll} role="list" aria-label={label} tabIndex={0}>
      <div className={classes.items} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {visible.map(({ index, key, start }) => {
          const item = items[index];
          return item ? (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={more ? -1 : items.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
