/**
 * The text as XML 1.0 can carry it (section 2.2): control characters except tab and line ends, half surrogate pairs and the two
 * non-characters U+FFFE and U+FFFF become U+FFFD. Markup is not escaped here.
 */
export const xmlSafe = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
