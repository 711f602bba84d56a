/** Numbers with their noun, as each language counts: «قول واحد», «قولان», «3 أقوال», «11 قولًا». */

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** `{n}` in a form stands for the number, written in European digits, as most Arabic newsrooms print them. */
export function counted(language: 'ar' | 'en', forms: Forms): (n: number) => string {
  const rules = new Intl.PluralRules(language)
  const digits = new Intl.NumberFormat(`${language}-u-nu-latn`)
  return n => (forms[rules.select(n)] ?? forms.other).replace('{n}', digits.format(n))
}
