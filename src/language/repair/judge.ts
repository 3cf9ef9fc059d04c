import { type Category, categories } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { categoriesLike } from './category-likeness.ts';
import { dangerSigns } from './danger.ts';
import { dangerKind } from './danger-kind.ts';
import { alarmAbout, type Report, reportAbout } from './read.ts';
import { urgenciesLike } from './urgency-likeness.ts';

/** How much likelier a category is, and how pressing, for the rules having found it, as factors; fitted on unseen reports. */
const trustInCategory = 2.7;
const trustInUrgency = 4.5;

/** A report in words no rule knows, of the category and as pressing as they are mostly said of. */
export const reportLike = (ingredients: Ingredients, text: string, tags: readonly string[]): Report =>
  pressed(reportAbout(ingredients, text, categoryOf(text, tags)), text, tags);

/** An emergency of the danger and category that all of its words say. */
export const alarmLike = (ingredients: Ingredients, text: string, tags: readonly string[]): Report =>
  alarmAbout(ingredients, text, {
    danger: dangerKind(text, tags),
    category: categoryOf(text, tags, dangerSigns(text).found[0]?.category),
  });

/** A report that the rules found, of the category and as pressing as all of its words say; a danger stays an emergency. */
export function judged(report: Report, ingredients: Ingredients, text: string, tags: readonly string[]): Report {
  const { category: found, fault, danger } = report.slots;
  // Who lives on a machine and has no power is known from both words.
  if (danger !== undefined) return danger === 'life-support' ? report : alarmLike(ingredients, text, tags);
  // 停暖了 names what is out: no other word tells more.
  const category = fault === 'supply' ? found : categoryOf(text, tags, found);
  return pressed(category === found ? report : reportAbout(ingredients, text, category), text, tags);
}

function categoryOf(text: string, tags: readonly string[], found?: Category): Category {
  const chances = categoriesLike.of(text, tags);
  const power = (category: Category): number => chances[category] * (category === found ? trustInCategory : 1);
  return categories.reduce((best, one) => (power(one) > power(best) ? one : best));
}

function pressed(report: Report, text: string, tags: readonly string[]): Report {
  const { urgency } = report.slots;
  if (urgency === 'emergency') return report;
  const chances = urgenciesLike.of(text, tags);
  const power = (as: 'urgent' | 'normal'): number => chances[as] * (as === urgency ? trustInUrgency : 1);
  const likelier = power('urgent') > power('normal') ? 'urgent' : 'normal';
  return likelier === urgency ? report : { ...report, slots: { ...report.slots, urgency: likelier } };
}
