import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedFunnel } from '../api/types';
import { useStageName } from '../deals/stageName';
import { useFormat } from '../ui/useFormat';
import { Chart } from './Chart';
import { closedBars } from './geometry';
import { CHART_FONT, usePalette } from './palette';

/** Won and lost deals, by count or by potential: the losses of each stage peel off until only the won ones remain. */
export function ClosedChart({ funnel, by }: { funnel: ClosedFunnel; by: 'count' | 'money' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const palette = usePalette();

  const option = useMemo(() => {
    const bars = closedBars(funnel.stages, by);
    const names = [t('funnel.won'), t('funnel.lost-later'), t('funnel.lost-here')];
    const colors = [palette.won, palette.lostLater, palette.lost];
    const shown = (value: number) => (by === 'count' ? format.number(value) : format.moneyShort(value * 100, funnel.currency));
    const series = (name: string, color: string, values: number[], label = false) => ({
      name,
      type: 'bar',
      stack: 'all',
      barWidth: '72%',
      silent: color === 'transparent',
      itemStyle: { color },
      data: values,
      label: label
        ? { show: true, color: '#fff', fontFamily: CHART_FONT, fontWeight: 650, fontSize: 11, formatter: ({ value }: { value: number }) => (value > 0 ? shown(value) : '') }
        : undefined,
      labelLayout: { hideOverlap: true },
    });
    return {
      grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 18, selectedMode: false, data: names, textStyle: { color: palette.muted, fontFamily: CHART_FONT } },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        backgroundColor: palette.surface,
        borderColor: palette.line,
        textStyle: { color: palette.ink, fontFamily: CHART_FONT },
        formatter: ([first]: { dataIndex: number; name: string }[]) => {
          const bar = bars[first?.dataIndex ?? 0];
          if (!bar) return '';
          return [first?.name, `${names[0]}: ${shown(bar.won)}`, `${names[2]}: ${shown(bar.here * 2)}`, `${names[1]}: ${shown(bar.later * 2)}`].join('<br>');
        },
      },
      xAxis: { type: 'value', show: false, min: 0, max: 'dataMax' },
      yAxis: {
        type: 'category',
        inverse: true,
        data: funnel.stages.map((stage) => stageName(stage)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: palette.ink, fontFamily: CHART_FONT, width: 128, overflow: 'break' },
      },
      series: [
        series('', 'transparent', bars.map((bar) => bar.pad)),
        series(names[2] ?? '', palette.lost, bars.map((bar) => bar.here)),
        series(names[1] ?? '', palette.lostLater, bars.map((bar) => bar.later)),
        series(names[0] ?? '', palette.won, bars.map((bar) => bar.won), true),
        series(names[1] ?? '', palette.lostLater, bars.map((bar) => bar.later)),
        series(names[2] ?? '', palette.lost, bars.map((bar) => bar.here)),
      ],
      color: colors,
    };
  }, [funnel, by, palette, format, stageName, t]);

  return (
    <Chart
      option={option}
      height={Math.max(220, funnel.stages.length * 34 + 44)}
      label={t(by === 'count' ? 'funnel.closed-chart-count' : 'funnel.closed-chart-money')}
      testId={`funnel-closed-chart-${by}`}
    />
  );
}
