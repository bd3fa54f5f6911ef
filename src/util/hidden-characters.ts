/*
 * Classes of characters, as they stand inside the brackets of a regular expression under the u flag: what is seen must be
 * what is read, and two texts that look alike to a reader must not be two texts to a program.
 */

/** Controls other than tab and line ends, and code points that are no characters. */
export const CONTROL_CLASS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\p{Noncharacter_Code_Point}'

/** Zero-width, direction, variation and annotation characters, fillers, tags, and the line ends of no text file. */
export const HIDDEN_CLASS = '\\p{Default_Ignorable_Code_Point}\\u2028\\u2029\\ufff9-\\ufffb'

/** Any character that cannot stand in a name or value: of the classes above, a tab, a line end, half a pair. */
export const UNSEEN: RegExp = new RegExp(`[${HIDDEN_CLASS}\\p{Noncharacter_Code_Point}\\p{Cc}\\p{Cs}]`, 'u')
