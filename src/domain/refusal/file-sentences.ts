/** Refusals of a file handed in as a table: what it is instead, why it cannot be read, what to do. */
export const fileSentences = {
  fileEmpty: {
    nature: "invalid",
    zh: "文件“{file}”是空的（0 字节）。请重新导出后再上传。",
    en: "The file “{file}” is empty (0 bytes). Export it again and upload that.",
  },
  fileTooBig: {
    nature: "tooBig",
    zh: "文件“{file}”有 {size} MB，最多 {limit} MB。请删去图片和多余的表，或拆成几个文件。",
    en: "The file “{file}” is {size} MB; the most is {limit} MB. Remove pictures and spare sheets, or split it.",
  },
  fileIsPdf: {
    nature: "unsupported",
    zh: "“{file}”是 PDF，不是表格。请上传原来的 Excel 或 WPS 表格；PDF 可作为证据附件上传。",
    en: "“{file}” is a PDF, not a spreadsheet. Upload the Excel or WPS original; a PDF can be added as evidence.",
  },
  fileIsWord: {
    nature: "unsupported",
    zh: "“{file}”是 Word 文档，不是表格。请把其中的表复制到 Excel 或 WPS 表格，存为 .xlsx 再上传。",
    en: "“{file}” is a Word document, not a spreadsheet. Copy its table into Excel or WPS and save it as .xlsx.",
  },
  fileIsSlides: {
    nature: "unsupported",
    zh: "“{file}”是演示文稿，不是表格。请把其中的表复制到 Excel 或 WPS 表格，存为 .xlsx 再上传。",
    en: "“{file}” is a slide show, not a spreadsheet. Copy its table into Excel or WPS and save it as .xlsx.",
  },
  fileIsImage: {
    nature: "unsupported",
    zh: "“{file}”是图片，不是表格。请上传 Excel 或 WPS 表格；图片可作为证据附件上传。",
    en: "“{file}” is a picture, not a spreadsheet. Upload the Excel or WPS file; a picture can be added as evidence.",
  },
  fileIsHtml: {
    nature: "unsupported",
    zh: "“{file}”其实是网页（有的系统导出的 .xls 就是这样）。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。",
    en: "“{file}” is really a web page (some systems export one as .xls). Open it in Excel or WPS and save it as .xlsx.",
  },
  fileIsXml: {
    nature: "unsupported",
    zh: "“{file}”是 XML 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。",
    en: "“{file}” is an XML file. Open it in Excel or WPS and save it as .xlsx.",
  },
  fileIsOtherTable: {
    nature: "unsupported",
    zh: "“{file}”是不支持的表格格式（.xlsb、.ods、Numbers 等）。请另存为 .xlsx 再上传。",
    en: "“{file}” is a spreadsheet of a kind not read here (.xlsb, .ods, Numbers). Save it as .xlsx.",
  },
  fileIsUnknown: {
    nature: "unsupported",
    zh: "看不出“{file}”是什么文件。可上传 .xlsx、.xls、.csv，或直接粘贴表格。",
    en: "“{file}” is of no known kind. Upload .xlsx, .xls or .csv, or paste the table.",
  },
  fileHasPassword: {
    nature: "unsupported",
    zh: "“{file}”设有打开密码。请在 Excel 或 WPS 里取消密码后再上传。",
    en: "“{file}” is protected by a password. Remove the password in Excel or WPS and upload it again.",
  },
  fileDamaged: {
    nature: "invalid",
    zh: "“{file}”已损坏或不完整，无法读出。请用 Excel 或 WPS 打开、重新保存后再上传。",
    en: "“{file}” is damaged or cut short and cannot be read. Open it in Excel or WPS, save it again and upload that.",
  },
  fileUnpacksTooBig: {
    nature: "tooBig",
    zh: "“{file}”解压后大得不正常（上限 {limit} MB），已停止读取。请把数据复制到新的工作簿，另存后再上传。",
    en: "“{file}” unpacks to an abnormal size (the most is {limit} MB) and was not read. Copy the data into a new workbook.",
  },
  sheetEmpty: {
    nature: "invalid",
    zh: "“{file}”里没有任何内容。请核对是否选错了文件。",
    en: "There is nothing in “{file}”. Check that it is the right file.",
  },
  sheetTooManyRows: {
    nature: "tooBig",
    zh: "工作表“{sheet}”超过 {limit} 行。请删去多余的行，或拆成几个文件分别上传。",
    en: "The sheet “{sheet}” has more than {limit} rows. Remove what is not needed, or split it into several files.",
  },
  sheetTooManyColumns: {
    nature: "tooBig",
    zh: "工作表“{sheet}”的 {cell} 有内容，超过 {limit} 列。请删去右边多余的列后再上传。",
    en: "The sheet “{sheet}” has something in {cell}, beyond {limit} columns. Remove the spare columns on the right.",
  },
  sheetCellTooLong: {
    nature: "tooBig",
    zh: "“{file}”有单元格的文字超过 {limit} 个字，不像表格。请核对文件；用文本粘贴时，请检查引号是否成对。",
    en: "A cell of “{file}” has more than {limit} characters, which no table has. Check the file; in a text, check that quotes come in pairs.",
  },
  sheetTooBigToAnnotate: {
    nature: "tooBig",
    zh: "“{file}”太大，无法在原表上标注。请按错误清单修改，或删去多余的行列、拆成几个文件后再上传。",
    en: "“{file}” is too large to annotate. Work from the list of errors, or remove spare rows and columns, or split it.",
  },
  sheetTooSlow: {
    nature: "tooBig",
    zh: "“{file}”读了 {seconds} 秒还没读完，已停止。请拆成几个文件，或另存为新的工作簿再上传。",
    en: "“{file}” was not read within {seconds} seconds and was stopped. Split it, or save it as a new workbook.",
  },
  sheetTooHeavy: {
    nature: "tooBig",
    zh: "读“{file}”需要的内存超过 {limit} MB，已停止。请拆成几个文件，或另存为新的工作簿再上传。",
    en: "Reading “{file}” takes more than {limit} MB of memory and was stopped. Split it, or save it as a new workbook.",
  },
} as const;
