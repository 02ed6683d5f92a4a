import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFunnel, OpenStage } from '../api/types';
import { useStageName } from '../deals/stageName';
import { stageColor } from '../ui/theme';
import { useFormat } from '../ui/useFormat';
import { Chart } from './Chart';
import { usePalette } from './palette';

export type Measure = 'deals' | 'potentialMinor' | 'expectedMinor';

interface OpenChartProps {
  funnel: OpenFunnel;
  measure: Measure;
  onPick: (stage: OpenStage) => void;
}

/** Where the open deals hang: one slice per stage in the order of the process. */
export function OpenChart({ funnel, measure, onPick }: OpenChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const palette = usePalette();
  const { stages, currency } = funnel;

  const option = useMemo(() => {
    const shown = (value: number) => (measure === 'deals' ? format.number(value) : format.moneyShort(value, currency));
    const widest = Math.max(1, ...stages.map((stage) => stage[measure]));
    return {
      tooltip: {
        trigger: 'item',
        backgroundColor: palette.surface,
        borderColor: palette.line,
        textStyle: { color: palette.ink, fontFamily: 'inherit' },
        formatter: ({ name, value }: { name: string; value: number }) => `${name}: ${shown(value)}`,
      },
      series: [
        {
          type: 'funnel',
          sort: 'none',
          funnelAlign: 'center',
          left: 4,
          right: '42%',
          top: 6,
          bottom: 6,
          min: 0,
          max: widest,
          minSize: '3%',
          maxSize: '100%',
          gap: 3,
          itemStyle: { borderWidth: 0, borderRadius: 3 },
          emphasis: { itemStyle: { opacity: 0.85 } },
          label: {
            position: 'right',
            color: palette.ink,
            fontFamily: 'inherit',
            fontSize: 12,
            formatter: ({ name, value }: { name: string; value: number }) => `${name}  {v|${shown(value)}}`,
            rich: { v: { fontWeight: 650, color: palette.ink, fontFamily: 'inherit', fontSize: 12 } },
          },
          labelLine: { length: 12, lineStyle: { color: palette.line } },
          data: stages.map((stage, index) => ({
            name: stageName(stage),
            value: stage[measure],
            itemStyle: { color: stageColor(index, stages.length) },
          })),
        },
      ],
    };
  }, [stages, currency, measure, palette, format, stageName]);

  return (
    <Chart
      option={option}
      height={Math.max(240, stages.length * 42)}
      label={t('funnel.open-chart')}
      testId="funnel-open-chart"
      onPick={(index) => {
        const stage = stages[index];
        if (stage) onPick(stage);
      }}
    />
  );
}
