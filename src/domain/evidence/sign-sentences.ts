/** What is odd about a piece of evidence, each with what to do; a lead, never a verdict. */
export const signSentences = {
  alikeElsewhere: {
    zh: "别的项目有 {count} 份与它相同或几乎相同的佐证，请打开对照。",
    en: "{count} pieces of evidence of other projects are the same or nearly the same: open them side by side.",
  },
  far: {
    zh: "拍摄位置距项目坐标约 {metres} 米，超过 {limit} 米。请核对位置和项目坐标。",
    en: "It was taken about {metres} m from the project's coordinates, more than {limit} m. Check both.",
  },
  takenLater: {
    zh: "照片自称拍于 {takenOn}，晚于收到它的 {addedOn}：相机时间不准，或经过改动。",
    en: "It says it was taken on {takenOn}, after it came in on {addedOn}: the camera's clock is wrong, or it was altered.",
  },
  beforeProject: {
    zh: "拍摄日期 {takenOn} 早于本项目最早的记录（{projectSince}），可能是别处的旧照片。",
    en: "It was taken on {takenOn}, before anything is recorded of the project ({projectSince}): it may be an older picture of something else.",
  },
  edited: {
    zh: "文件由修图或截屏软件（{software}）写出，不是相机直出。",
    en: "The file was written by software for editing or screenshots ({software}), not by a camera.",
  },
  noCamera: {
    zh: "没有相机信息：可能是截屏、翻拍、转发或从网上下载的图片，请要原图。",
    en: "It names no camera: it may be a screenshot, a picture of a picture, forwarded or downloaded. Ask for the original.",
  },
} as const;
