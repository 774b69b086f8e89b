import { faces, latin, sizes } from "./type.ts";

/** The style of lines that keep their own height: titles, tables, imprint. */
export const offGrid = "OffGrid";

/**
 * The styles as WordprocessingML, because the library has no word for two of their properties:
 * digits stand close to Chinese (no automatic space), and some lines leave the grid of 22.
 */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  "<w:docDefaults><w:rPrDefault><w:rPr>",
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="${faces.text}"/>`,
  `<w:sz w:val="${sizes.text}"/><w:szCs w:val="${sizes.text}"/>`,
  '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  "</w:rPr></w:rPrDefault></w:docDefaults>",
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
  '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>',
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${offGrid}"><w:name w:val="Off grid"/>`,
  '<w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>',
  "</w:styles>",
].join("");
