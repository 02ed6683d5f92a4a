const BLOCK = /<(p|div|h[1-6]|ul|ol|li|table|br|body|html)\b/i;

/** What the marketer writes as lines and paragraphs, as the HTML that is sent; text with its own blocks is left as it is. */
export function letterToHtml(letter: string): string {
  if (BLOCK.test(letter)) return letter;
  return letter
    .trim()
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** The way back, for letters that were written as paragraphs here. */
export function htmlToLetter(html: string): string {
  const inner = html.replace(/<\/?p>|<br>/gi, '');
  if (BLOCK.test(inner)) return html;
  return html
    .replace(/<br>/gi, '\n')
    .replace(/<\/p>\s*<p>/gi, '\n\n')
    .replace(/<\/?p>/gi, '')
    .trim();
}
