const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, midnight: the first day a zip file can tell. */
const FIRST_DAY = (1 << 5) | 1

/** A zip file whose entries bear no time of making, so that the same contents are the same bytes. */
export function timelessZip(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = endRecord(view)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expectSignature(view, at, CENTRAL)
    setTime(view, at + 12)
    const local = view.getUint32(at + 42, true)
    expectSignature(view, local, LOCAL)
    setTime(view, local + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** The record that ends a zip file without a comment. */
function endRecord(view: DataView): number {
  const at = view.byteLength - 22
  expectSignature(view, at, END)
  return at
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error('not a zip file without comment')
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, FIRST_DAY, true)
}
