import { expect, test } from "vitest";
import { filesOf } from "./keep-page.ts";

test("of the build just what the page loads is put aside: its chunks, their styles, and what these import", () => {
  const manifest = {
    "index.html": { file: "assets/index.js", css: ["assets/index.css"], imports: ["_react"] },
    _react: { file: "assets/react.js" },
    "src/web/pages/inspection-cards.tsx": {
      file: "assets/cards.js",
      imports: ["_react", "index.html"],
    },
    "src/web/pages/wall.tsx": { file: "assets/wall.js" },
  };
  expect(filesOf(manifest, ["index.html", "src/web/pages/inspection-cards.tsx", "none"])).toEqual([
    "/assets/index.js",
    "/assets/index.css",
    "/assets/react.js",
    "/assets/cards.js",
  ]);
});
