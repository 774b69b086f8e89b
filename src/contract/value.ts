import * as z from "zod/mini";

const qualifier = z.enum(["exact", "nearly", "over", "odd", "about"]);

/** 金额: whole currency units with two decimals, and how exactly it was stated. */
export const moneySchema = z.object({ amount: z.string(), currency: z.string(), qualifier });

/** 数量: a number with its unit as stated. */
export const quantitySchema = z.object({ number: z.string(), unit: z.string(), qualifier });

/** 日期: a day with its precision. */
export const daySchema = z.object({
  day: z.string(),
  precision: z.enum(["day", "xun", "month", "quarter", "year", "by"]),
});

/** Any value of a fact; text, choices and codes are strings. */
export const valueSchema = z.union([moneySchema, quantitySchema, daySchema, z.string()]);

/** A delay in days, an interval that follows from both precisions; null where a side is open. */
export const delaySchema = z.object({ min: z.nullable(z.number()), max: z.nullable(z.number()) });

/** 红黄绿灯; none where there is nothing to judge by. */
export const lightSchema = z.enum(["green", "yellow", "red", "none"]);
