/** Refusals of evidence: what is wrong with the file, who may see what, what to do. */
export const evidenceSentences = {
  evidenceKind: {
    nature: "unsupported",
    zh: "“{file}”不能作为佐证：只收照片（JPEG、PNG、WebP、HEIC）、PDF、Word（.docx）和 Excel（.xlsx）。请转换后再传。",
    en: "“{file}” cannot be taken as evidence: photographs (JPEG, PNG, WebP, HEIC), PDF, Word (.docx) and Excel (.xlsx) can. Convert it first.",
  },
  evidenceTwofold: {
    nature: "unsupported",
    zh: "“{file}”里还藏着另一种文件（网页或压缩包），没有接收。请从原程序重新导出后再传。",
    en: "“{file}” is another kind of file at the same time (a web page or an archive) and was not taken. Export it anew from its own program.",
  },
  evidenceMacros: {
    nature: "unsupported",
    zh: "“{file}”带有宏或可运行的内容（{part}），没有接收。请另存为不含宏的 .docx 或 .xlsx，或导出为 PDF。",
    en: "“{file}” carries macros or something that runs ({part}) and was not taken. Save it without macros, or as PDF.",
  },
  evidencePacked: {
    nature: "unsupported",
    zh: "“{file}”里装着不该有的内容（{part}），没有接收。请从 Word、Excel 或 WPS 重新另存，或导出为 PDF。",
    en: "“{file}” holds what such a file should not ({part}) and was not taken. Save it anew from Word, Excel or WPS, or as PDF.",
  },
  evidenceOutside: {
    nature: "unsupported",
    zh: "“{file}”会在打开时从外部地址取内容（{part}），没有接收。请去掉外部模板或链接对象后另存。",
    en: "“{file}” fetches something from outside when it is opened ({part}) and was not taken. Remove outside templates and linked objects and save it.",
  },
  evidenceDamaged: {
    nature: "invalid",
    zh: "“{file}”已损坏或不完整，不能作为佐证。请重新拍摄或从原设备再传一次。",
    en: "“{file}” is damaged or cut short and cannot be taken as evidence. Take it again, or send it once more from the device it is on.",
  },
  evidenceTooHeavy: {
    nature: "tooBig",
    zh: "检查“{file}”用时或内存超过上限（{seconds} 秒、{memory} MB），没有接收。请用普通相机拍摄的照片，或缩小后再传。",
    en: "Checking “{file}” took more than {seconds} seconds or {memory} MB of memory and was stopped; it was not taken. Send an ordinary photograph, or a smaller one.",
  },
  evidenceTooBig: {
    nature: "tooBig",
    zh: "“{file}”有 {size} MB，最多 {limit} MB。请缩小照片，或把文件拆开后再传。",
    en: "“{file}” is {size} MB; the most is {limit} MB. Make the photograph smaller, or split the document.",
  },
  evidencePixels: {
    nature: "tooBig",
    zh: "“{file}”的像素超过 {limit} 百万，没有接收。请用普通相机模式拍摄，或缩小后再传。",
    en: "“{file}” has more than {limit} million pixels and was not taken. Use the camera's ordinary mode, or make it smaller.",
  },
  evidenceName: {
    nature: "invalid",
    zh: "文件没有可用的名称。请改名后再传。",
    en: "The file has no usable name. Rename it and send it again.",
  },
  evidencePaper: {
    nature: "invalid",
    zh: "没有“{paper}”这一类佐证。可选：{choices}。",
    en: "There is no kind of evidence “{paper}”. Choose one of {choices}.",
  },
  evidencePlace: {
    nature: "invalid",
    zh: "位置“{place}”不是经纬度。请写成 32.0412, 121.0631。",
    en: "“{place}” is no latitude and longitude. Write 32.0412, 121.0631.",
  },
  noSuchEvidence: {
    nature: "missing",
    zh: "找不到佐证 {evidence}，或者它属于别的项目。请先上传到本项目。",
    en: "There is no evidence {evidence} of this project. Add it to this project first.",
  },
  evidenceOriginalHeld: {
    nature: "denied",
    zh: "原件带有拍摄位置等信息，只给本单位和有核实权限的人看。请看去除位置的副本。",
    en: "The original carries where it was taken; it is for its own unit and for who verifies. See the copy without the location.",
  },
  evidenceNoCopy: {
    nature: "missing",
    zh: "这份佐证没有可显示的副本（{why}）。有权限的人可以下载原件。",
    en: "There is no copy of this evidence to show ({why}). Who may can download the original.",
  },
  evidenceLost: {
    nature: "unavailable",
    zh: "佐证 {evidence} 的原件与账上的指纹不符或已不在存储里，因此不给出。请告诉系统管理员从备份恢复。",
    en: "The stored original of evidence {evidence} is missing or no longer matches its recorded digest, so it is not handed out. Tell the system administrator to restore it from the backup.",
  },
  evidenceStore: {
    nature: "invalid",
    zh: "佐证存储的设置 {name} 缺失或不可用：五项 GUATU_S3_… 要么都不设，要么都设；地址用 https（本机可用 http），不带路径。",
    en: "The setting {name} of the store of evidence is missing or unsafe: set all five GUATU_S3_… or none; the endpoint is https (http on this machine alone) without a path.",
  },
  evidenceUse: {
    nature: "invalid",
    zh: "请写明佐证用于哪条记录，或哪个节点、指标。",
    en: "Say which record, or which node or figure, the evidence is for.",
  },
} as const;
