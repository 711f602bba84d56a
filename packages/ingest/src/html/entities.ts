/**
 * Character references: «&laquo;», «&#1575;», «&#x627;». The names of HTML 4 and those of HTML 5 that pages use; the other
 * two thousand, mathematics mostly, would weigh as much as half the extractor.
 */

/** Latin-1 from U+00A0 on, in order. Only these and the four of markup count without their semicolon. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml '
/** Name and distance from the one before, in hexadecimal. */
const OTHERS =
  'Tab 9 NewLine 1 excl 17 QUOT 1 quot 0 num 1 dollar 1 percnt 1 AMP 1 amp 0 apos 1 lpar 1 rpar 1 ' +
  'ast 1 midast 0 plus 1 comma 1 period 2 sol 1 colon b semi 1 LT 1 lt 0 equals 1 GT 1 gt 0 quest 1 ' +
  'commat 1 lbrack 1b lsqb 0 bsol 1 rbrack 1 rsqb 0 Hat 1 lowbar 1 grave 1 lbrace 1b lcub 0 verbar ' +
  '1 vert 0 rbrace 1 rcub 0 NonBreakingSpace 23 COPY 9 REG 5 half f amacr 44 Aogon 3 aogon 1 Cacute ' +
  '1 cacute 1 Ccaron 5 ccaron 1 emacr 6 Eogon 5 eogon 1 ecaron 2 Gbreve 3 gbreve 1 imacr c Idot 5 ' +
  'imath 1 inodot 0 Lstrok 10 lstrok 1 Nacute 1 nacute 1 omacr 9 OElig 5 oelig 1 rcaron 6 Sacute 1 ' +
  'sacute 1 Scedil 3 scedil 1 Scaron 1 scaron 1 umacr a Yuml d Zacute 1 zacute 1 Zdot 1 zdot 1 ' +
  'Zcaron 1 zcaron 1 fnof 14 circ 134 tilde 16 Alpha b5 Beta 1 Gamma 1 Delta 1 Epsilon 1 Zeta 1 Eta ' +
  '1 Theta 1 Iota 1 Kappa 1 Lambda 1 Mu 1 Nu 1 Xi 1 Omicron 1 Pi 1 Rho 1 Sigma 2 Tau 1 Upsilon 1 ' +
  'Phi 1 Chi 1 Psi 1 Omega 1 ohm 0 alpha 8 beta 1 gamma 1 delta 1 epsilon 1 zeta 1 eta 1 theta 1 ' +
  'iota 1 kappa 1 lambda 1 mu 1 nu 1 xi 1 omicron 1 pi 1 rho 1 sigmaf 1 sigma 1 tau 1 upsilon 1 phi ' +
  '1 chi 1 psi 1 omega 1 thetasym 8 upsih 1 piv 4 ensp 1c2c emsp 1 numsp 4 puncsp 1 thinsp 1 hairsp ' +
  '1 ZeroWidthSpace 1 zwnj 1 zwj 1 lrm 1 rlm 1 dash 1 hyphen 0 ndash 3 mdash 1 horbar 1 lsquo 3 ' +
  'rsquo 1 rsquor 0 lsquor 1 sbquo 0 ldquo 2 rdquo 1 rdquor 0 bdquo 1 ldquor 0 dagger 2 Dagger 1 ' +
  'bull 1 nldr 3 hellip 1 mldr 0 permil a prime 2 Prime 1 lsaquo 6 rsaquo 1 oline 4 frasl 6 euro 68 ' +
  'incare 59 image c numero 5 weierp 2 real 4 TRADE 6 trade 0 alefsym 13 frac13 1e frac23 1 frac18 ' +
  '7 larr 35 uarr 1 rarr 1 darr 1 harr 1 crarr 21 lArr 1b uArr 1 rArr 1 dArr 1 hArr 1 forall 2c ' +
  'part 2 exist 1 empty 2 nabla 2 isin 1 notin 1 ni 2 prod 4 sum 2 minus 1 lowast 5 radic 3 prop 3 ' +
  'infin 1 ang 2 and 7 or 1 cap 1 cup 1 int 1 there4 9 sim 8 cong 9 asymp 3 ne 18 equiv 1 le 3 ge 1 ' +
  'sub 1d sup 1 nsub 1 sube 2 supe 1 oplus e otimes 2 perp e sdot 20 lceil 43 rceil 1 lfloor 1 ' +
  'rfloor 1 lang 1e rang 1 loz 2a0 bigstar 3b starf 0 star 1 phone 8 spades 52 clubs 3 hearts 2 ' +
  'diams 1 check ad cross 4 lbbrk 5b '
const FIRST_LATIN = 0xa0
const BARE = ['amp', 'lt', 'gt', 'quot', 'AMP', 'LT', 'GT', 'QUOT', 'COPY', 'REG']

const CODES: ReadonlyMap<string, number> = readNames()
const WITHOUT_SEMICOLON: ReadonlySet<string> = new Set([...LATIN.trim().split(' '), ...BARE])

function readNames(): Map<string, number> {
  const codes = new Map(
    LATIN.trim()
      .split(' ')
      .map((name, i) => [name, FIRST_LATIN + i]),
  )
  const others = OTHERS.trim().split(' ')
  let code = 0
  for (let i = 0; i < others.length; i += 2) {
    code += Number.parseInt(others[i + 1]!, 16)
    codes.set(others[i]!, code)
  }
  return codes
}

const REFERENCE = /&(?:#(\d+|x[\da-f]+)|([a-z][a-z\d]{1,30}))(;?)/gi

/** @param isAttribute «?a=1&copy=2» in an address is no ©: there a name needs its semicolon before = and letters */
export function decodeEntities(text: string, isAttribute = false): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, digits: string, name: string, end: string, at: number) => {
    if (digits) return fromCode(Number(`${/^x/i.test(digits) ? '0' : ''}${digits}`))
    if (end) return fromName(name) ?? bare(name, whole)
    if (isAttribute && /[=\da-z]/i.test(text[at + whole.length] ?? '')) return whole
    return isAttribute ? (WITHOUT_SEMICOLON.has(name) ? fromName(name)! : whole) : bare(name, whole)
  })
}

function fromName(name: string): string | undefined {
  const code = CODES.get(name)
  return code === undefined ? undefined : String.fromCodePoint(code)
}

const LONGEST_BARE = 6

/** «&nbspقال», «&copy2020»: the longest name that counts without its semicolon. */
function bare(name: string, whole: string): string {
  for (let n = Math.min(name.length, LONGEST_BARE); n > 1; n--) {
    const start = name.slice(0, n)
    if (WITHOUT_SEMICOLON.has(start)) return fromName(start)! + whole.slice(1 + n)
  }
  return whole
}

/** What windows-1252 has from 0x80 on: pages number their characters by it. */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function fromCode(code: number): string {
  if (code >= 0x80 && code < 0xa0) return C1[code - 0x80]!
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
