export { printHtml } from './html/print-html.ts'
export { printJson } from './print-json.ts'
export { printMarkdown } from './print-markdown.ts'
export { printText } from './print-text.ts'
