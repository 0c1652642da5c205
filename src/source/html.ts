import type { DraftResult, SourceBytes } from './source.ts'
import { failure } from './trouble.ts'
export const readHtml = ({ source }: SourceBytes): DraftResult => failure('input-kind', { source }, 'pages are not read yet', '')
