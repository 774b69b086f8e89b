/** Which sheet: a person's view of a unit's month. */
export type MonthPlace = {
  readonly person: number;
  readonly district: string;
  readonly unit: number;
  readonly period: string;
};

/** The name under which the browser keeps what belongs to a sheet. */
export function nameOfPlace({ person, district, unit, period }: MonthPlace): string {
  return [person, district, unit, period].join("/");
}
