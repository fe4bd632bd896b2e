import sharp from 'sharp'

/** Drawings in place of photographs, the same every time. */
const drawings = {
  'dented shade.jpg': `<rect width="960" height="720" fill="#d9cfc0"/><rect y="560" width="960" height="160" fill="#8d6f52"/>
    <path d="M300 330 Q480 90 660 330 L640 350 Q600 300 560 352 L320 350 Z" fill="#2f4a4d"/>
    <path d="M560 352 Q600 300 640 350 Q600 335 560 352" fill="#16282a"/><path d="M592 318 l14 -22 M612 322 l20 -16" stroke="#b9c7c8" stroke-width="4"/>
    <rect x="472" y="350" width="16" height="220" fill="#20282a"/><ellipse cx="480" cy="576" rx="110" ry="18" fill="#20282a"/>`,
  'before packing.jpg': `<rect width="960" height="720" fill="#e6e3da"/><rect x="120" y="420" width="720" height="220" rx="10" fill="#b98f5c"/>
    <path d="M290 330 Q480 80 670 330 L640 352 L320 352 Z" fill="#2f4a4d"/><rect x="470" y="352" width="20" height="90" fill="#20282a"/>
    <path d="M120 470 h720" stroke="#936d40" stroke-width="8"/><rect x="400" y="520" width="160" height="70" fill="#f4efe4"/>`,
  'seam round the middle.jpg': `<rect width="960" height="720" fill="#3b4148"/><circle cx="480" cy="360" r="250" fill="#ece6da"/>
    <path d="M232 372 Q480 420 728 372" fill="none" stroke="#8f8676" stroke-width="9"/><ellipse cx="480" cy="120" rx="70" ry="16" fill="#5c564b"/>`,
  'my shelf.jpg': `<rect width="960" height="720" fill="#f0ece3"/><rect y="470" width="960" height="46" fill="#a57f53"/>
    <rect x="120" y="210" width="74" height="260" fill="#8a3b2e"/><rect x="200" y="250" width="60" height="220" fill="#35506b"/>
    <path d="M640 470 q-60 -120 0 -190 q-16 -50 10 -70 h20 q26 20 10 70 q60 70 0 190 z" fill="#7d9a80"/>`,
} as const

export type Drawing = keyof typeof drawings

/** A drawing as the file a telephone would send. */
export async function photographOf(name: Drawing): Promise<File> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720">${drawings[name]}</svg>`
  const content = await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer()
  return new File([new Uint8Array(content)], name, { type: 'image/jpeg' })
}

/** A document of one page with one line. */
export function documentOf(name: string, line: string): File {
  const text = `BT /F1 16 Tf 60 780 Td (${line}) Tj ET`
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = parts.map((part, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${part}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = body.length
  body += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join('')}`
  body += `trailer << /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new File([body], name, { type: 'application/pdf' })
}
