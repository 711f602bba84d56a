/**
 * Why something was found, joined or linked, in words a journalist understands: each rule of `by` by its layer and id,
 * «entities/surname» → «اسم العائلة وحده، بعد الاسم الكامل». A rule without words is shown by its id alone.
 */

export const arReasons = {
  mentions: {
    gazetteer: 'اسم معروف في معجم إسناد',
    knowledge: 'اسم من قائمتك',
    nisba: 'نسبة إلى مكان معروف',
    metonym: 'عاصمة يُراد بها حكومتها',
    'person-title': 'اسم يلي لقبًا أو منصبًا',
    'person-parts': 'كلماته أسماء أشخاص مألوفة',
    'person-list': 'اسم في سلسلة أسماء أشخاص',
    'person-speaker': 'يلي فعل القول حيث يُذكر القائل',
    'organization-head': 'يبدأ بكلمة تدل على مؤسسة، مثل «وزارة» أو «شركة»',
    'short-ministry': 'وزارة ذُكرت باسمها المختصر',
    company: 'يُذكر كما تُذكر الشركات',
    outlet: 'يُذكر كما تُذكر وسائل الإعلام',
    dateline: 'في مطلع الخبر حيث تُذكر الوكالة',
    'place-head': 'تسبقه كلمة تدل على مكان، مثل «مدينة»',
    saint: 'يبدأ بكلمة مثل «سان» أو «سانتا»',
    'event-head': 'يبدأ بكلمة تدل على حدث، مثل «مهرجان»',
    'product-head': 'تسبقه كلمة تدل على منتج، مثل «هاتف»',
    'named-in-quotes': 'بين علامتي تنصيص بعد ما يدل على مؤسسة',
    'foreign-letters': 'مكتوب بحروف لاتينية',
    carried: 'ذُكر في موضع آخر من المقالة، فعُرف هنا',
    'head-noun': 'اسم عام يدل على ما سبق ذكره',
    office: 'منصب يدل على صاحبه',
    tagger: 'رجّحه نموذج مدرَّب على نصوص صحفية',
  },
  events: {
    verb: 'فعل يدل على حدث',
    noun: 'اسم يدل على حدث',
    quotation: 'قول منسوب إلى صاحبه في النص',
  },
  entities: {
    single: 'لم يُذكر إلا مرة واحدة',
    known: 'أسماء لمسمى واحد في معجم إسناد',
    knowledge: 'أسماء لمسمى واحد في قائمتك',
    'same-name': 'تكرر الاسم نفسه',
    spelling: 'الاسم نفسه برسم آخر',
    alias: 'ذُكر اسمه الآخر بعده بين علامتين',
    surname: 'اسم العائلة وحده، مع الاسم الكامل',
    'short-name': 'بعض الاسم الكامل',
    'given-name': 'الاسم الأول وحده، مع الاسم الكامل',
    'short-form': 'اسم مختصر لاسم أطول في المقالة',
    'head-left-out': 'الاسم من غير كلمته الأولى، مثل «وزارة»',
    nominal: 'اسم عام يعود إليه، مثل «الحلف»',
    office: 'منصب يعود إلى صاحبه، مثل «الوزير»',
  },
  roles: {
    before: 'ذُكر المنصب قبل الاسم',
    after: 'ذُكر المنصب بعد الاسم',
    list: 'منصب واحد لأسماء متتالية',
    rank: 'رتبة أو لقب مع الاسم',
    counterpart: 'أُخذ من منصب نظيره',
    bridge: 'ذُكر المنصب كاملًا قبل ذلك',
  },
  links: {
    gazetteer: 'معجم إسناد',
    knowledge: 'قائمتك',
  },
} as const

export type Reasons = {
  readonly [L in keyof typeof arReasons]: { readonly [R in keyof (typeof arReasons)[L]]: string }
}

export const enReasons: Reasons = {
  mentions: {
    gazetteer: 'a name that Isnad knows',
    knowledge: 'a name of your list',
    nisba: 'an adjective of a known place',
    metonym: 'a capital that stands for its government',
    'person-title': 'a name after a title or office',
    'person-parts': 'its words are usual names of people',
    'person-list': 'a name in a row of people’s names',
    'person-speaker': 'after a verb of saying, where the speaker stands',
    'organization-head': 'begins with a word for a body, such as “ministry” or “company”',
    'short-ministry': 'a ministry by its short name',
    company: 'named as companies are',
    outlet: 'named as news media are',
    dateline: 'at the beginning, where the agency is named',
    'place-head': 'after a word for a place, such as “city”',
    saint: 'begins with a word such as San or Santa',
    'event-head': 'begins with a word for an event, such as “festival”',
    'product-head': 'after a word for a product, such as “phone”',
    'named-in-quotes': 'in quotation marks after a word for a body',
    'foreign-letters': 'written in Latin letters',
    carried: 'found elsewhere in the article, and so known here',
    'head-noun': 'a common noun for what was named before',
    office: 'an office that stands for its holder',
    tagger: 'thought likely by a model trained on news',
  },
  events: {
    verb: 'A verb that tells of an event',
    noun: 'A noun that tells of an event',
    quotation: 'Words that the text attributes to a speaker',
  },
  entities: {
    single: 'mentioned only once',
    known: 'names of one thing that Isnad knows',
    knowledge: 'names of one entry of your list',
    'same-name': 'the same name again',
    spelling: 'the same name, spelled otherwise',
    alias: 'its other name follows in brackets or quotation marks',
    surname: 'the surname alone, with the full name',
    'short-name': 'a part of the full name',
    'given-name': 'the given name alone, with the full name',
    'short-form': 'short for a longer name in the article',
    'head-left-out': 'the name without its first word, such as “ministry”',
    nominal: 'a common noun that refers to it, such as “the alliance”',
    office: 'an office that refers to its holder, such as “the minister”',
  },
  roles: {
    before: 'the office stands before the name',
    after: 'the office stands after the name',
    list: 'one office for several names',
    rank: 'a rank or title with the name',
    counterpart: 'taken from the office of the counterpart',
    bridge: 'the office was given in full before',
  },
  links: {
    gazetteer: 'what Isnad knows',
    knowledge: 'your list',
  },
}

/** The words for a `by`, one for each of its rules that has any. */
export function reasonsOf(reasons: Reasons, by: string): readonly string[] {
  const [layer = '', rules = ''] = by.split('/')
  const known: Readonly<Record<string, string>> = reasons[layer as keyof Reasons] ?? {}
  return rules.split('+').flatMap(rule => known[rule] ?? [])
}
