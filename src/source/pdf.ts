import type { DraftResult, SourceBytes } from './source.ts'
import { failure } from './trouble.ts'
export const readPdf = ({ source }: SourceBytes): DraftResult => failure('input-kind', { source }, 'PDFs are not read yet', '')
