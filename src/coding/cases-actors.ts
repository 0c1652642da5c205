/** A noun phrase in square brackets with the codes of the actors that it names. */
export interface ActorCase {
  readonly text: string
  readonly published?: string
  readonly codes: readonly string[]
}

/** Own sentences: what every form of phrase must give, and what must give nothing. */
export const actorCases: readonly ActorCase[] = [
  { text: '[Uruguay] protested.', codes: ['URY'] },
  { text: '[Senior Danish and Icelandic officials] met on Monday.', codes: ['DNKGOV', 'ISLGOV'] },
  { text: '[Peru and Bolivia] agreed on the border.', codes: ['PER', 'BOL'] },
  { text: '[Norwegian and Dutch frigates] sailed north.', codes: ['NORMIL', 'NLDMIL'] },
  { text: '[The foreign ministers of Chile and Peru] met.', codes: ['CHLGOV', 'PERGOV'] },
  { text: '[The Kenyan army and police] opened the road.', codes: ['KENMIL', 'KENCOP'] },
  { text: '[the police in Portugal] arrested three men.', codes: ['PRTCOP'] },
  { text: '[Peruvian police] arrested three men.', codes: ['PERCOP'] },
  { text: "[Nepal's parliament] rejected the bill.", codes: ['NPLLEG'] },
  { text: "[The Ghanaian foreign minister's spokesman] denied it.", codes: ['GHAGOV'] },
  { text: 'He criticised [a Colombian Supreme Court decision].', codes: ['COLJUD'] },
  { text: '[A former Estonian prime minister] was questioned.', codes: ['ESTELI'] },
  { text: '[Rebels in Chad] shelled the town.', codes: ['TCDREB'] },
  { text: '[Rebel soldiers] took the airport in Bissau, the capital of Guinea-Bissau.', codes: ['GNBREB'] },
  { text: '[The leader of the opposition in Malawi] was freed.', codes: ['MWIOPP'] },
  { text: '[The Belgian ambassador to Zambia] was summoned.', codes: ['BELGOV'] },
  { text: '[Warsaw] recalled its envoy.', codes: ['POLGOV'] },
  { text: '[UN peacekeepers] left.', codes: ['IGOUNOMIL'] },
  { text: '[The European Union] welcomed the vote.', codes: ['IGOEUR'] },
  { text: '[Unidentified gunmen] fired.', codes: ['UAF'] },
  { text: '[students] marched in Dhaka, the capital of Bangladesh.', codes: ['BGDEDU'] },
  { text: 'They discussed [the weather].', codes: [] },
]
