import type { Page } from "playwright-core";
import type { Language } from "../../../src/domain/language.ts";
import type { Role } from "../../../src/domain/unit/role.ts";
import type { Texts } from "./texts.ts";

/** A page to look at, whatever the language and the window. */
export type Place = {
  readonly name: string;
  readonly path: () => Promise<string>;
  /** What the tab says, before the name of the product. */
  readonly title: (text: Texts, language: Language) => string;
  /** Shown once the answer of the server is drawn. */
  readonly drawn: (page: Page, text: Texts) => ReturnType<Page["locator"]>;
  readonly as?: Role | "nobody";
  /** Looked at on paper too: how wide the paper is within its margins, in CSS pixels. */
  readonly paper?: number;
};

/** A page whose address is known beforehand. */
export const at = (path: string) => () => Promise.resolve(path);
