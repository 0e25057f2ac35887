/** Groups of `knowledge/complaints/concepts.yaml` that name things and places, what is broken and what is asked for: nobody in danger. */
export const CALM_GROUPS: readonly string[] = [
  'place',
  'school-place',
  'numbered-place',
  'neighbour',
  'office',
  'business',
  'public-thing',
  'tree',
  'drain',
  'water-supply',
  'light',
  'road',
  'broken',
  'rubbish',
  'report-word',
  'formal-address',
  'fix-verb',
  'demand',
  'nobody',
  'duration',
  'frequency',
  'wish',
  'feeling',
];

const CALM = new Set(CALM_GROUPS.map((name) => `#${name}`));
const MOST_WORDS = 8;

/**
 * Whether a short message speaks of things and places only: "cây ngã trước nhà", "trường mẫu giáo Hoa Sen". What is weighed of so few words is
 * mostly where it is. Of 5,500 short messages, weighed by models that had not learned from them, this calms 33 alarms in vain and one true one.
 */
export function speaksOnlyOfThings(text: string, features: readonly string[]): boolean {
  if (text.trim().split(/\s+/u).length > MOST_WORDS) return false;
  const groups = features.filter((feature) => feature.startsWith('#') && !feature.includes('+'));
  return groups.length > 0 && groups.every((group) => CALM.has(group));
}
