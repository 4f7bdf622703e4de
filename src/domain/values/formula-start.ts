/**
 * What a spreadsheet takes for the beginning of a formula, as the inside of a character class: also the full-width, small,
 * raised and lowered signs that become the plain ones when a program normalises what it reads (NFKC), and the true minus.
 */
export const FORMULA_SIGNS = String.raw`=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u207A-\u207C\u208A-\u208C\u2212`;
