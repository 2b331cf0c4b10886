import { ApiError } from '../github/api-error.ts';
import type { Settings } from '../config/settings.ts';
import type { CommitOptions } from '../report/commit-message.ts';
import type { AnalysedFile } from '../report/report.ts';
import type { Delivery } from './delivery.ts';
import { deliverFix } from './fix.ts';
import type { Gathered } from './gather.ts';
import type { ActionInputs } from './inputs.ts';
import type { Proposal } from './propose.ts';
import { deliverSuggestions } from './suggest.ts';
import type { Work } from './work.ts';

/** What is to be delivered. */
export interface Goods {
  readonly gathered: Gathered;
  readonly files: readonly AnalysedFile[];
  readonly proposal: Proposal;
  readonly settings: Settings;
}

/** Brings the repairs to where the mode wants them. Whatever GitHub does, the findings are still told afterwards. */
export async function deliver(work: Work, goods: Goods): Promise<Delivery> {
  try {
    return await attempt(work, goods);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A permission that is missing is told; it is not red by itself.
    return error.isForbidden ? withheld(work, error.message) : { kind: 'failed', error };
  }
}

async function attempt(work: Work, { gathered, files, proposal, settings }: Goods): Promise<Delivery> {
  const { inputs, target, client, why } = work;
  const repaired = proposal.files;
  if (inputs.mode === 'check' || (repaired.length === 0 && inputs.mode === 'fix')) return { kind: 'none' };
  if (target === undefined || client === undefined) {
    if (repaired.length === 0) return { kind: 'none' };
    return withheld(work, why ?? 'there is no commit to build on');
  }
  if (inputs.mode === 'suggest') {
    return deliverSuggestions({ client, target, dryRun: inputs.dryRun, repaired });
  }
  const entries = new Map(gathered.files.flatMap(({ file, entry }) => (entry ? [[file.path, entry]] : [])));
  const options = optionsOf(inputs, gathered);
  return deliverFix({ client, target, inputs, settings, options, files, repaired, entries });
}

/** Everything besides the files that decides what is repaired. */
function optionsOf({ flags }: ActionInputs, { configuration: read }: Gathered): CommitOptions {
  const { tolerance, basis, severities } = flags;
  const config = read && { path: read.configuration.path, blob: read.blob ?? '' };
  return { tolerance, basis, severities, config };
}

function withheld({ inputs }: Work, reason: string): Delivery {
  const what = inputs.mode === 'fix' ? 'committed' : 'suggested';
  return { kind: 'withheld', what, reason: reason.replace(/\.$/, '') };
}
