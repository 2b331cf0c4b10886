import type { Document } from '../document/document.ts';
import type { VelocityBlock } from '../document/metrics-section.ts';
import { deriveVelocity } from '../metrics/velocity.ts';
import type { RuleContext, Verdict } from './rule.ts';

/** More blocks than anybody keeps: each of them is worked out anew. */
const MOST_BLOCKS = 12;

/**
 * A file may have a velocity block for each milestone, and a table for each. What is said of one is judged as if nothing was
 * said of the others: a block of a scope that no other block has, beside the tables of the same scope. Nothing is repaired
 * there, and the file as a whole is judged besides.
 */
export function eachBlock(
  context: RuleContext,
  judge: (context: RuleContext) => Verdict,
): readonly Verdict[] {
  return blocksOfOwn(context.document).map((block) => inScope(judge(narrowed(context, block)), block.scope));
}

/** The blocks that have a scope, and tables, of their own. */
function blocksOfOwn({ velocity, phaseTables }: Document): readonly VelocityBlock[] {
  if (velocity.length > MOST_BLOCKS || velocity.length + phaseTables.length < 3) return [];
  const scopes = velocity.map(({ scope }) => scope);
  return velocity.filter(
    ({ scope }) =>
      scope !== '' &&
      scopes.filter((other) => other === scope).length === 1 &&
      phaseTables.some((table) => table.scope === scope),
  );
}

function narrowed(context: RuleContext, block: VelocityBlock): RuleContext {
  const { document, metrics, tolerance } = context;
  const own: Document = {
    ...document,
    velocity: [block],
    phaseTables: document.phaseTables.filter(({ scope }) => scope === block.scope),
    planLists: document.planLists.filter(({ scope }) => scope === block.scope),
  };
  return { ...context, document: own, metrics: { ...metrics, velocity: deriveVelocity(own, tolerance) } };
}

/** Which of several figures was left behind, and whether the scopes are meant like that, a person knows. */
function inScope(verdict: Verdict, scope: string): Verdict {
  const subject = [scope.slice(0, 60), verdict.subject ?? ''].join(' ').trim();
  if (verdict.status !== 'fails') return { ...verdict, subject };
  const { fix: _, ...rest } = verdict;
  return { ...rest, subject, severity: verdict.severity === 'notice' ? 'notice' : 'warning' };
}
