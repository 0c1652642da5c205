/** Characters that HTML forbids in text: controls other than tab and line ends, noncharacters, surrogates without a partner (\p{Cs} under the `u` flag). */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand between tags and inside marked attributes. */
export const escaped = (text: string): string => text.replace(forbidden, '').replace(/[&<>"']/g, (mark) => named[mark]!)
