import writeExcel from 'write-excel-file/node';

/** One sheet of a workbook: every cell is typed text, so that nothing somebody wrote becomes a formula. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** The bytes of an .xlsx file. */
export async function workbook(sheet: Sheet): Promise<Uint8Array> {
  const head = sheet.columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  const rows = sheet.rows.map((row) => row.map((value) => ({ value, type: String })));
  const columns = sheet.columns.map(({ width }) => ({ width }));
  const bytes = await writeExcel([head, ...rows], { sheet: sheet.name, columns, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(bytes);
}
