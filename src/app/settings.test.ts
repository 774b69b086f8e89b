import { expect, test } from "vitest";
import { readPort } from "./settings.ts";

test("the port is 8080 unless PORT says another; 0 is whichever is free", () => {
  const ports = [{}, { PORT: "9000" }, { PORT: "0" }, { PORT: " 81 " }].map(readPort);
  expect(ports.map((port) => port.ok && port.value)).toEqual([8080, 9000, 0, 81]);
});

test.each(["abc", "-1", "65536", "80.5", "", "0x50"])("“%s” is no port, and is named", (text) => {
  expect(readPort({ PORT: text })).toEqual({
    ok: false,
    refusal: { code: "settingWrong", params: { name: "PORT", text } },
  });
});
