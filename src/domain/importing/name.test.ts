import { expect, test } from "vitest";
import { nameKey, numbersIn, partyKey, phaseNumbers, phasesOf } from "./name.ts";

test("a name's key is without 项目 and 工程, brackets' signs, spaces and full-width forms", () => {
  expect(nameKey("康辉南通新材料项目")).toBe(nameKey("康辉 南通新材料"));
  expect(nameKey("恒力（南通）产业园建设项目")).toBe(nameKey("恒力(南通)产业园工程"));
  expect(nameKey("ＡＢＣ电子有限公司厂房项目")).toBe(nameKey("abc电子厂房"));
  expect(nameKey("项目")).toBe("项目");
});

test("an English key is without Programme, acronyms and former names, but keeps what tells parts apart", () => {
  const key = nameKey("Geological Disposal Facility Programme (GDF)");
  expect(nameKey("Geological Disposal Facility (GDF) Programme")).toBe(key);
  expect(nameKey("The Francis Crick Institute (formerly UKCMRI)")).toBe(
    nameKey("Francis Crick Institute"),
  );
  expect(nameKey("BT LSP (London)")).not.toBe(nameKey("BT LSP (South)"));
});

test("phases are read from every way of writing them", () => {
  expect(phaseNumbers("恒力（南通）产业园三期功能性聚酯纤维项目")).toEqual([3]);
  expect(phaseNumbers("某项目（一、二、三期）")).toEqual([1, 2, 3]);
  expect(phaseNumbers("某项目1-3期")).toEqual([1, 2, 3]);
  expect(phaseNumbers("某项目十二期")).toEqual([12]);
  expect(phaseNumbers("Depot Phase II")).toEqual([2]);
  expect(phaseNumbers("某二期间项目")).toEqual([]);
});

test("only a name that announces several phases has parts", () => {
  expect(phasesOf("链升科技项目（一、二、三期）")).toEqual(["一期", "二期", "三期"]);
  expect(phasesOf("益民水处理二期工程")).toEqual([]);
});

test("numbers other than phases tell projects apart", () => {
  expect(numbersIn("三标段道路")).not.toBe(numbersIn("四标段道路"));
  expect(numbersIn("产业园三期")).toBe(numbersIn("产业园四期"));
});

test("a company is the same with and without its suffix", () => {
  expect(partyKey("东莞康源电子有限公司")).toBe(partyKey("东莞康源电子"));
});
