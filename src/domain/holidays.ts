/** Days on which public life rests, and the working days made up for them. Data; `calendar.ts` reads it. */

/** A stretch of days `MM-DD`, both included, of one year. */
export interface Arrangement {
  readonly closed: readonly (readonly [festival: string, first: string, last: string])[];
  /** Working days on a weekend (调休). */
  readonly working: readonly string[];
}

/** By year, as the State Council announces it in the autumn before; 2026 by the notice of 2025-11-04. */
export const arrangements: { readonly [year: number]: Arrangement } = {
  2026: {
    closed: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    working: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

/** Statutory single days that are the same every year. */
export const fixedDays: { readonly [day: string]: string } = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/**
 * Statutory days that follow the moon and the sun: Spring Festival's first day, Qingming, Dragon Boat, Mid-Autumn.
 * By the official calendar: the Spring Festival of 2027 is 02-06, of 2030 02-03, where some libraries are a day off.
 */
export const movingDays: { readonly [year: number]: readonly [string, string, string, string] } = {
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};
