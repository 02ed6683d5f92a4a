import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../ui/Failure';
import { IconPlayerPlay } from '../ui/icons';
import classes from './Calls.module.css';
import { useWaveform } from './queries';

/** One recording of a call: nothing is fetched, and nobody noted as a listener, before somebody wants to hear it. */
export function Recording({ callId, number }: { callId: string; number: number }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  if (!wanted) {
    return (
      <Button variant="default" leftSection={<IconPlayerPlay size={16} />} data-testid="listen" onClick={() => setWanted(true)} style={{ alignSelf: 'start' }}>{t('calls.listen')}</Button>
    );
  }
  return <Player callId={callId} number={number} />;
}

function Player({ callId, number }: { callId: string; number: number }) {
  const { t } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const [played, setPlayed] = useState(0);
  const waveform = useWaveform(callId, number);
  if (waveform.error) {
    return <Failure error={waveform.error} retry={() => void waveform.refetch()} compact />;
  }
  const seek = (part: number) => {
    if (audio.current?.duration) audio.current.currentTime = part * audio.current.duration;
  };
  return (
    <section aria-label={t('calls.recording')} className={classes.recording}>
      {waveform.data ? <Waveform peaks={waveform.data} played={played} onSeek={seek} /> : null}
      <audio
        ref={audio}
        controls
        autoPlay
        src={`/api/telephony/calls/${callId}/recordings/${number}`}
        onTimeUpdate={(event) => setPlayed(event.currentTarget.currentTime / (event.currentTarget.duration || 1))}
      />
    </section>
  );
}

/** The player below it is what the keyboard reaches; a click here is the short way to a loud passage. */
function Waveform({ peaks, played, onSeek }: { peaks: number[]; played: number; onSeek: (part: number) => void }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const { width, height } = canvas.current;
    const style = getComputedStyle(canvas.current);
    context.clearRect(0, 0, width, height);
    peaks.forEach((peak, index) => {
      context.fillStyle = style.getPropertyValue(index / peaks.length < played ? '--lj-accent' : '--lj-muted');
      const tall = Math.max(2, peak * height);
      context.fillRect((index * width) / peaks.length, (height - tall) / 2, width / peaks.length - 1, tall);
    });
  }, [peaks, played]);
  return (
    <canvas
      ref={canvas}
      width={1120}
      height={112}
      role="img"
      aria-label={t('calls.waveform')}
      className={classes.waveform}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onSeek((event.clientX - box.left) / box.width);
      }}
    />
  );
}
