/** Trouble that was expected: a value with a code, a place and a sentence that says what to do. Never thrown. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** File, row or document id as the user gave it; null when the trouble has no input. */
  readonly source: string | null
  /** Where in the source: a line ("12"), a page ("p3"), a byte ("@1024"); empty when the whole source is meant. */
  readonly place: string
  readonly message: string
  /** What the user can do about it. */
  readonly help: string
}

/** Every code that Chancery prints, with what it stands for. The reference docs are made from this table. */
export const problemCodes = {
  'input-missing': 'the file or folder does not exist',
  'input-empty': 'the file holds no text',
  'input-folder-empty': 'the folder holds no file of a kind that is read',
  'input-binary': 'the file is not text, HTML, PDF or JSON Lines',
  'input-too-large': 'the file or a line of it is over the limit',
  'input-encoding': 'bytes that are not UTF-8 were found',
  'input-unreadable': 'the system refused to give the file',
  'input-kind': 'the kind of file is not read',
  'html-no-article': 'no article text was found in the page',
  'html-malformed': 'the page is nested too deeply or holds too many elements to be read',
  'pdf-damaged': 'the PDF is cut off or damaged',
  'pdf-encrypted': 'the PDF is locked with a password',
  'pdf-no-text': 'the PDF holds pictures of text only',
  'jsonl-row': 'a row is not a JSON object with a text',
  'conllu-sentence': 'a sentence of a CoNLL-U file is not numbered words in columns',
  'language-unread': 'the text is in a language that is not read',
  'date-missing': 'no date of publication: relative dates stay unknown',
  'date-invalid': 'a date is not of the form YYYY-MM-DD',
  'country-unknown': 'a country code or name is not known',
  'topic-unknown': 'what is asked for is nearly the name of a topic, and none',
  'shelf-unknown': 'the store has no shelf of this name',
  'id-unknown': 'no document, record or finding has this id',
  'judgement-value': 'a field, or a value of it, that a record or document of this kind cannot have',
  'judgement-unfit': 'the judgement cannot be said of what was named',
  'store-missing': 'the store does not exist',
  'store-locked': 'another process holds the store',
  'store-damaged': 'the store does not pass its own check',
  'store-version': 'the store was written by a newer version',
  'store-refused': 'the system refused to read or write the store (rights, a full disk, a read-only file system)',
  'output-refused': 'the system refused to write the file or folder that was asked for',
  'verify-failed': 'a store holds something that its documents do not bear out',
  'proof-failed': 'a sentence of the brief could not be proved',
  usage: 'the command was called wrongly',
  internal: 'a defect of Chancery itself',
} as const

export type ProblemCode = keyof typeof problemCodes
