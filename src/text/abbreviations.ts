const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Abbreviations whose dot belongs to the word and that are followed by a name or a number: the dot never ends a sentence. */
export const titleAbbreviations = list(`
  mr mrs ms dr prof sen rep gov gen lt col maj capt cmdr adm sgt rev hon st mt ft pres amb min sec fr msgr messrs mme mlle
  jan feb mar apr jun jul aug sept sep oct nov dec no nos vol art arts fig pp vs approx ca cf rs tk ksh ush`)

/** Abbreviations whose dot belongs to the word and that may also stand at the end of a sentence. */
export const endingAbbreviations = list(`
  inc corp ltd co plc llc bros jr sr etc al dept est govt intl natl univ assn ave blvd sq bn mn tn mln bln trln e.g i.e a.m p.m u.s u.k u.n e.u u.s.a d.c ph.d viz`)

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const sentenceOpeners = list(`
  the a an in on at it its he she they we i this that these those but and however meanwhile also as after before during for from
  if since there while with according both our his her their when last earlier later`)
