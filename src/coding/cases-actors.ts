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
  // the first adjective may stand outside the phrase as it was cut
  { text: 'Senior Danish and [Icelandic officials] met on Monday.', codes: ['DNKGOV', 'ISLGOV'] },
  { text: '[an Italian-Polish initiative] was launched.', codes: ['ITA', 'POL'] },
  { text: '[more than 200 Zambian soldiers] arrived.', codes: ['ZMBMIL'] },
  // persons by name and date
  { text: '[Prime Minister Tomiichi Murayama] apologised.', published: '1995-08-15', codes: ['JPNGOV'] },
  { text: '[Tomiichi Murayama] apologised.', published: '1995-08-15', codes: ['JPNGOV'] },
  { text: '[Tomiichi Murayama] visited Seoul.', published: '2009-08-15', codes: ['JPNELI'] },
  { text: '[Kofi Annan] welcomed the vote.', published: '2003-05-02', codes: ['IGOUNOGOV'] },
  { text: '[Horatio Plimmerton] said so.', codes: ['UNK'] },
  { text: 'The plane landed at [Olof Palme International Airport].', published: '1985-01-01', codes: [] },
  // movements, whose standing changes
  { text: '[SWAPO] attacked the convoy.', published: '1983-02-01', codes: ['NAMREB'] },
  { text: '[SWAPO] won the election.', published: '2004-11-20', codes: ['NAMGOV'] },
  { text: '[Taliban gunmen] fired.', published: '2023-01-10', codes: ['AFGREB'] },
  { text: '[Supporters of Polisario] marched.', codes: ['ESHREB'] },
  // states that are no more, and entities without a code: alike for all
  { text: '[The Soviet Union and Czechoslovakia] signed it.', codes: ['RUS', 'CZE'] },
  { text: '[The Yugoslav army] withdrew.', codes: ['SRBMIL'] },
  { text: '[The South Ossetian foreign minister] came.', codes: ['GEOPRE'] },
  { text: '[Somaliland] held an election.', codes: ['SOMPRE'] },
  { text: '[Northern Cyprus] opened the gate.', codes: ['CYPPRE'] },
  { text: '[Taiwan and Kosovo] signed it.', codes: ['TWN', 'XKX'] },
  { text: '[Palestine and Western Sahara] signed it.', codes: ['PSE', 'ESH'] },
  // a capital speaks; who goes there goes to the country
  { text: 'He flew to [Oslo].', codes: ['NOR'] },
  { text: 'She criticised [Oslo].', codes: ['NORGOV'] },
  // parliaments, services and companies by their own names
  { text: '[The Althing] voted.', codes: ['ISLLEG'] },
  { text: '[Mossad agents] were seen.', codes: ['ISRSPY'] },
  { text: '[Petrobras] signed.', codes: ['BRABUS'] },
  // what stands before a vague noun decides; a body decides over the office that leads it
  { text: '[The Greek police chief] resigned.', codes: ['GRCCOP'] },
  { text: '[The president of the Chilean Senate] came.', codes: ['CHLLEG'] },
  { text: '[The leader of the Burundian opposition] came.', codes: ['BDIOPP'] },
  // backers do not act
  { text: '[U.S.-backed Syrian rebels] advanced.', codes: ['SYRREB'] },
  { text: '[two dissidents] from Laos went to Thailand.', codes: ['LAOOPP'] },
  // what is no actor hands on the one it is of, and where it is done to, the one behind it
  { text: 'They demanded [the resignation of Chilean President Marta Ibarra].', codes: ['CHLGOV'] },
  { text: '[Protests by Malawian students] went on.', codes: ['MWIEDU'] },
  { text: 'The navy lifted [the blockade on Haitian ports].', codes: ['HTI'] },
  { text: '[The blockade on Haitian ports] ended.', codes: [] },
  // those who come from several states
  { text: 'Rebels in Liberia attacked [a regional peacekeeping force].', codes: ['IGOMIL'] },
  { text: '[Ghanaian peacekeepers] left.', codes: ['GHAMIL'] },
  // a town as what is hit
  { text: 'The army of Sudan shelled [the southern town Malakal].', published: '1999-03-02', codes: ['SDNCVL'] },
  { text: 'The army of South Sudan shelled [the town of Malakal].', published: '2014-03-02', codes: ['SSDCVL'] },
  { text: '[Judge Aurelio Quant] ruled in Lima, Peru.', codes: ['PERJUD'] },
  { text: '[military aid] arrived in Peru.', codes: [] },
  { text: "[Malmö's Danish residents] protested.", codes: ['DNKCVL'] },
  { text: '“[Our forces] will leave Chad,” said Peruvian President Marta Ibarra.', codes: ['PERMIL'] },
  { text: '[A Togo-based paramilitary group] was disarmed.', codes: ['TGOPRM'] },
  { text: '[The Togolese deputy commander] was freed.', codes: ['TGOMIL'] },
  { text: '[A Togolese deputy] was freed.', codes: ['TGOLEG'] },
  { text: '[The International Court of Justice] ruled.', codes: ['IGOUNOJUD'] },
  { text: 'They discussed [the weather].', codes: [] },
  // who left office and came back: between the stretches a former official, or of the opposition where it is told
  { text: '[Khaleda Zia] condemned the raid.', published: '1993-05-01', codes: ['BGDGOV'] },
  { text: '[Khaleda Zia] condemned the raid.', published: '1998-05-01', codes: ['BGDOPP'] },
  { text: '[Bharrat Jagdeo] condemned the raid.', published: '2015-05-01', codes: ['GUYELI'] },
  { text: '[Bharrat Jagdeo] condemned the raid.', published: '2023-05-01', codes: ['GUYGOV'] },
  { text: '[Mateusz Morawiecki] condemned the raid.', published: '2016-05-01', codes: ['POLGOV'] },
  { text: '[Catherine Samba-Panza] condemned the raid.', published: '2015-05-01', codes: ['CAFGOV'] },
]
