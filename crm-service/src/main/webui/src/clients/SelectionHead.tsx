import { BulkBar } from '../bulk/BulkBar';
import { ListHead } from './ListHead';
import { type ClientSort, type ListQuery, selectionOf } from './listQuery';
import { EVERYBODY, howMany, isFull, isNobody, NOBODY, type Picked } from './picked';

interface SelectionHeadProps {
  query: ListQuery;
  count: number | undefined;
  picked: Picked;
  onPick: (picked: Picked) => void;
  onSort: (sort: ClientSort) => void;
}

/** Above the list: what it holds, or, when clients are picked, what can be done with them. */
export function SelectionHead({ query, count, picked, onPick, onSort }: SelectionHeadProps) {
  if (isNobody(picked)) return <ListHead query={query} count={count} onSort={onSort} />;
  return (
    <BulkBar
      selection={selectionOf(query, picked)}
      count={howMany(picked, count ?? 0)}
      found={count ?? 0}
      full={isFull(picked)}
      onAll={() => onPick(EVERYBODY)}
      onClear={() => onPick(NOBODY)}
    />
  );
}
