import { expect, test } from "vitest";
import { checkNewPassword } from "./password-rule.ts";

function codeOf(login: string, password: string): string {
  const checked = checkNewPassword(login, password);
  return checked.ok ? "" : checked.refusal.code;
}

test.each([
  ["office", "elevenchars", "passwordTooShort"],
  ["office", "twelve-chars", ""],
  ["office", "五个字的密码还是太短", "passwordTooShort"],
  ["office", "一二三四五六七八九十甲乙", ""],
  ["office", "🔑🔑🔑🔑🔑🔑", "passwordTooShort"],
  ["office", "OFFICE", "passwordIsLogin"],
  ["a-long-user-name", "A-Long-User-Name", "passwordIsLogin"],
  ["office", "Password1234", "passwordTooCommon"],
  ["office", "zzzzzzzzzzzzzzzz", "passwordTooCommon"],
  ["office", "１２３４５６７８９０１２", "passwordTooCommon"],
])("of %s, “%s” is answered with “%s”", (login, password, code) => {
  expect(codeOf(login, password)).toBe(code);
});
