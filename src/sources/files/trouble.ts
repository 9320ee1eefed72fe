/** Why a file cannot be read as a table. */
export type FileTrouble =
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly because: string }
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'file-not-a-table'; readonly file: string }
  | { readonly code: 'file-damaged'; readonly file: string; readonly because: string }
  | { readonly code: 'file-locked'; readonly file: string }
  | { readonly code: 'file-swells'; readonly file: string; readonly limitMegabytes: number }
  | { readonly code: 'workbook-too-large'; readonly file: string; readonly megabytes: number; readonly limitMegabytes: number }
  | { readonly code: 'archive-without-table'; readonly file: string }
  | { readonly code: 'archive-with-several'; readonly file: string; readonly tables: readonly string[] }
  | { readonly code: 'member-missing'; readonly file: string; readonly member: string; readonly tables: readonly string[] }
  | { readonly code: 'sheet-missing'; readonly file: string; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly code: 'quote-not-closed'; readonly file: string; readonly line: number }
  | { readonly code: 'too-many-rows'; readonly file: string; readonly most: number }
  | { readonly code: 'too-many-cells'; readonly file: string; readonly most: number }
  | { readonly code: 'extract-older'; readonly file: string; readonly given: string; readonly known: string }
  | { readonly code: 'encodings-mixed'; readonly file: string; readonly line: number; readonly utf8Line: number }
  | { readonly code: 'zero-byte'; readonly file: string; readonly line: number }
  | { readonly code: 'line-too-long'; readonly file: string; readonly line: number; readonly megabytes: number }
  | { readonly code: 'header-missing'; readonly file: string; readonly expected: readonly string[] }

/** Thrown when a file is understood to be unusable; the door says it in words. */
export class FileRefusal extends Error {
  readonly trouble: FileTrouble

  constructor(trouble: FileTrouble, cause?: unknown) {
    super(trouble.code, { cause })
    this.name = 'FileRefusal'
    this.trouble = trouble
  }
}
