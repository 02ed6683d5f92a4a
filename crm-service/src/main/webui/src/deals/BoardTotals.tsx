import { useTranslation } from 'react-i18next';
import type { BoardView } from '../api/types';
import { useFormat } from '../ui/useFormat';

export function BoardTotals({ board }: { board: BoardView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = board.columns.reduce((sum, column) => sum + column.count, 0);
  const sums = new Map<string, number>();
  for (const { currency, amountMinor } of board.columns.flatMap((column) => column.amounts)) {
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  }
  const amounts = [...sums].map(([currency, amount]) => format.money(amount, currency)).join(' + ');
  return <span className="num">{[t('deals.open-count', { count }), amounts].filter(Boolean).join(' · ')}</span>;
}
