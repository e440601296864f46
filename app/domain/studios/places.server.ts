import type { Locale } from "../identity";
import { quzhouCounties, quzhouName, QUZHOU } from "../vocabulary";
import { divisionName, listCities, listProvinces } from "../vocabulary.server";

type Choice = { value: string; label: string };

/**
 * Where a studio can be seated: the counties of Quzhou first, then every city of the country under its
 * province. A place outside these that the studio has already (an import knows counties) stands before them.
 */
export function listSeats(locale: Locale, current: string | null = null): { label: string; options: Choice[] }[] {
  const choice = (value: string): Choice => ({ value, label: divisionName(value, locale) });
  const groups = [
    { label: quzhouName(QUZHOU, locale), options: quzhouCounties.map(({ code }) => choice(code)) },
    ...listProvinces().map((province) => ({
      label: divisionName(province.code, locale),
      options: (listCities(province.code).length ? listCities(province.code) : [province]).map(({ code }) =>
        choice(code),
      ),
    })),
  ];
  const listed = !current || groups.some(({ options }) => options.some(({ value }) => value === current));
  const own = { label: divisionName(current ?? "", locale), options: [choice(current ?? "")] };
  return listed ? groups : [own, ...groups];
}
