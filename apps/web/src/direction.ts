/**
 * The direction of a block by the majority of its letters. The browser's own `dir="auto"` goes by the first letter
 * and so turns an Arabic paragraph that begins with a Latin name: «BBC تنشر تقريرًا» must run from the right.
 */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const rightToLeft = text.match(RTL_LETTER)?.length ?? 0
  const leftToRight = text.match(LTR_LETTER)?.length ?? 0
  return rightToLeft >= leftToRight ? 'rtl' : 'ltr'
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu
