import { expect, test } from "vitest";
import { checkNewPassword } from "./password-rule.ts";

const policy = { passwordMin: 12, passwordMax: 200, characterKinds: 0 };

function codeOf(login: string, password: string, kinds = 0): string {
  const checked = checkNewPassword({ ...policy, characterKinds: kinds }, { login, password });
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
  ["zhang", "zhang-office-guatu", "passwordOfThisPlace"],
  ["zhang", "挂图作战项目办2026年", "passwordOfThisPlace"],
  ["office", "office and four unrelated words", ""],
  ["office", "x1".repeat(100), ""],
  ["office", `${"x1".repeat(100)}y`, "passwordTooLong"],
])("of %s, “%s” is answered with “%s”", (login, password, code) => {
  expect(codeOf(login, password)).toBe(code);
});

test.each([
  ["four unrelated words", 2],
  ["Four unrelated words", 3],
  ["Four unrelated words 4", 4],
  ["四个不相干的词连起来才够长啊", 1],
  ["fourunrelatedwords", 1],
])("“%s” has %d kinds of characters, and passes where no more are wanted", (password, has) => {
  expect(codeOf("office", password, has)).toBe("");
  if (has < 4) expect(codeOf("office", password, has + 1)).toBe("passwordTooPlain");
});
