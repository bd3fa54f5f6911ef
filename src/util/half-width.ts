/** The text with full-width forms (U+FF01 to U+FF5E) folded to half-width ones; every offset stays. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
