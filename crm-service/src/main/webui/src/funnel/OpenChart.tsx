import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFunnel, OpenStage } from '../api/types';
import { useStageName } from '../deals/stageName';
import { useFormat } from '../ui/useFormat';
import { Chart } from './Chart';
import { funnelSlice } from './geometry';
import { CHART_FONT, stageFill, usePalette } from './palette';

export type Measure = 'deals' | 'potentialMinor' | 'expectedMinor';

interface OpenChartProps {
  funnel: OpenFunnel;
  measure: Measure;
  onPick: (stage: OpenStage) => void;
}

/** Where the open deals hang: one bar per stage in the order of the process, joined into a funnel; widths are the figures. */
export function OpenChart({ funnel, measure, onPick }: OpenChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const palette = usePalette();
  const { stages, currency } = funnel;

  const option = useMemo(() => {
    const values = stages.map((stage) => stage[measure]);
    const shown = (value: number) => (measure === 'deals' ? format.number(value) : format.moneyShort(value, currency));
    const widest = Math.max(1, ...values);
    const renderItem = (params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const index = params.dataIndex;
      const color = stageFill(palette, index, stages.length);
      const at = (row: number, value: number) => api.coord([value, row]) as [number, number];
      const slice = funnelSlice(values, index, (row) => at(row, 0)[1], (value) => at(0, value / 2)[0] - at(0, 0)[0], at(0, 0)[0]);
      const inside = slice.width > 64;
      return {
        type: 'group' as const,
        children: [
          { type: 'polygon' as const, shape: { points: slice.joint }, style: { fill: color, opacity: 0.28 }, silent: true },
          { type: 'rect' as const, shape: { ...slice.bar, r: 5 }, style: { fill: color } },
          {
            type: 'text' as const,
            silent: true,
            style: {
              text: shown(values[index] ?? 0),
              x: inside ? slice.middle : slice.bar.x + slice.bar.width + 7,
              y: slice.bar.y + slice.bar.height / 2,
              align: inside ? ('center' as const) : ('left' as const),
              verticalAlign: 'middle' as const,
              font: `650 12px ${CHART_FONT}`,
              fill: !inside ? palette.ink : index < stages.length * 0.55 ? palette.onFirst : palette.onLast,
            },
          },
        ],
      };
    };
    return {
      grid: { left: 4, right: 10, top: 4, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'item',
        backgroundColor: palette.surface,
        borderColor: palette.line,
        textStyle: { color: palette.ink, fontFamily: CHART_FONT },
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const stage = stages[dataIndex];
          return stage ? `${stageName(stage)}: ${shown(stage[measure])}` : '';
        },
      },
      xAxis: { type: 'value', show: false, min: -widest / 2, max: widest / 2 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: stages.map((stage) => stageName(stage)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: palette.muted, fontFamily: CHART_FONT, fontSize: 12, width: 112, overflow: 'break', lineHeight: 14 },
      },
      series: [{ type: 'custom', renderItem, encode: { x: 0, y: 1 }, data: values.map((value, index) => [value, index]) }],
    };
  }, [stages, currency, measure, palette, format, stageName]);

  return (
    <Chart
      option={option}
      height={Math.max(240, stages.length * 40)}
      label={t('funnel.open-chart')}
      testId="funnel-open-chart"
      onPick={(index) => {
        const stage = stages[index];
        if (stage) onPick(stage);
      }}
    />
  );
}
