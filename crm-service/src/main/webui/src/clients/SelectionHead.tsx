import { BulkBar } from '../bulk/BulkBar';
import { ListHead } from './ListHead';
import { type ClientSort, type ListQuery, selectionOf } from './listQuery';
import { EVERYBODY, NOBODY, type Picked } from './picked';

interface SelectionHeadProps {
  query: ListQuery;
  count: number | undefined;
  picked: Picked;
  onPick: (picked: Picked) => void;
  onSort: (sort: ClientSort) => void;
}

/** Above the list: what it holds, or, when clients are picked, what can be done with them. */
export function SelectionHead({ query, count, picked, onPick, onSort }: SelectionHeadProps) {
  if (!picked.all && picked.ids.size === 0) return <ListHead query={query} count={count} onSort={onSort} />;
  return (
    <BulkBar
      selection={picked.all ? selectionOf(query) : selectionOf(query, [...picked.ids])}
      count={picked.all ? (count ?? 0) : picked.ids.size}
      found={count ?? 0}
      all={picked.all}
      onAll={() => onPick(EVERYBODY)}
      onClear={() => onPick(NOBODY)}
    />
  );
}
