/** A PDF of one page, written by hand after ISO 32000-1 section 7.5, with the given objects added to its trailer. */
export const pdf = (text: string, trailer = '', more: readonly string[] = []): Uint8Array => {
  const stream = `BT /F1 12 Tf 72 720 Td (${text.replaceAll(/([()\\])/g, '\\$1')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** The same page locked with a password that nobody knows: the check value of the user password fits none. */
export const lockedPdf = (text: string): Uint8Array => {
  const secret = `<${'5a'.repeat(32)}>`
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`
  return pdf(text, '/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]', [encrypt])
}
