/**
 * All forms of an adjective of origin: روسي → روسية، الروسي، الروسية، الروسيان، الروسيين، الروسيون، الروسيات …
 *
 * The indefinite accusative (روسيا) is left out: it is spelled like the country.
 */

const ENDINGS = ['', 'ه', 'ان', 'ين', 'ون', 'ات', 'تان', 'تين']

/** Inflected key forms of an adjective given as a key form; one of two words («كوري جنوبي») agrees in both. */
export function inflectNisba(key: string): string[] {
  const words = key.split(' ')
  const forms: string[] = []
  for (const article of ['', 'ال'])
    for (const ending of ENDINGS) forms.push(words.map(word => article + word + ending).join(' '))
  return forms
}
