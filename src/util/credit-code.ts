// GB 32100-2015 leaves out I, O, S, V and Z
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The 18th character of a 统一社会信用代码 after its first 17 (GB 32100-2015); undefined if those are ill-formed. */
export function creditCodeCheckCharacter(first17: string): string | undefined {
  if (first17.length !== 17) return undefined
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = ALPHABET.indexOf(character)
    if (value === -1) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Whether the text is a 统一社会信用代码 with the right check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  return text.length === 18 && creditCodeCheckCharacter(text.slice(0, 17)) === text.charAt(17)
}

/** Whether the text has the outward form of a 统一社会信用代码: 18 digits and capital letters, right or wrong. */
export function hasCreditCodeForm(text: string): boolean {
  return /^[0-9A-Z]{18}$/.test(text)
}
