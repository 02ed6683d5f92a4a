/** The funnel of Lejek, in the colour of the text around it. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path d="M3 5h26l-3.2 6.2H6.2z" fill="#c9efe4" />
      <path d="M7.5 13.4h17l-3 5.8h-11z" fill="#6bc1b3" />
      <path d="M12 21.4h8v3.4a4 4 0 0 1-8 0z" fill="#f4a261" />
    </svg>
  );
}
