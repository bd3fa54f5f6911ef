/** A Chinese title in its marks; marks within it become the inner ones: 《关于印发〈某办法〉的通知》 (GB/T 15834-2011 4.15). */
export function bookTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}
