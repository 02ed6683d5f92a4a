import { BarChart, CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';

echarts.use([AriaComponent, BarChart, CustomChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

interface ChartProps {
  option: EChartsCoreOption;
  height: number;
  label: string;
  onPick?: (dataIndex: number) => void;
  testId?: string;
}

/** A drawing that follows its data and its room; the same figures are always in a table beside it. */
export function Chart({ option, height, label, onPick, testId }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const pick = useRef(onPick);
  const [fonts, setFonts] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    pick.current = onPick;
  });

  // Texts are measured once and remembered: with a font that is still on its way they would stay wrong.
  useEffect(() => {
    void document.fonts.ready.then(() => setFonts(true));
  }, []);

  useEffect(() => {
    const element = place.current;
    if (!element || !fonts) return undefined;
    const made = echarts.init(element, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', (event) => pick.current?.(event.dataIndex));
    const room = new ResizeObserver(() => made.resize());
    room.observe(element);
    return () => {
      room.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [fonts]);

  useEffect(() => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption({ aria: { enabled: true }, animation: !calm, animationDuration: 300, animationDurationUpdate: 300, ...option }, { notMerge: true });
  }, [option, fonts]);

  return <div ref={place} style={{ width: '100%', height }} role="img" aria-label={label} data-testid={testId} />;
}
