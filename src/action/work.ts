import type { Client } from '../github/client.ts';
import type { Target } from '../github/event.ts';
import { TOOL } from '../report/report.ts';
import type { ActionInputs } from './inputs.ts';
import type { Ports } from './ports.ts';
import { say } from './tell.ts';

/** What a run works with. */
export interface Work {
  readonly inputs: ActionInputs;
  /** The commit that the event is about, and what may be written; absent when only the work tree is known. */
  readonly target: Target | undefined;
  /** Absent without a token. */
  readonly client: Client | undefined;
  /** Why there is only the work tree. */
  readonly why: string | undefined;
}

/** Finds out what to work with. Nothing is sent yet. */
export async function openWork(ports: Ports, inputs: ActionInputs): Promise<Work> {
  const { occasion } = ports;
  const nothing = { inputs, target: undefined, client: undefined };
  if (occasion.kind !== 'target') return { ...nothing, why: occasion.reason };
  if (inputs.token === '') return { ...nothing, why: 'the input "token" is empty' };
  const client = await ports.connect({
    token: inputs.token,
    repository: occasion.target.repository,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    log: (message) => {
      say(ports, message);
    },
  });
  return { inputs, target: occasion.target, client, why: undefined };
}
