/** The bill of materials of the bundles: what npm makes of the lock file, narrowed to what is really in them. */

/** As much of CycloneDX as is touched here. */
export interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

/** As much of package-lock.json as is read here. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devDependencies?: unknown;
}

/**
 * The lock file without what only tools need. npm's own `--omit dev` leaves out too much (what a tool and a bundle both
 * use), and without it npm stumbles over tools that disagree about each other's versions.
 */
export function productionLock(lock: Lock): Lock {
  const kept = Object.entries(lock.packages)
    .filter(([, { dev }]) => dev !== true)
    .map(([folder, { devDependencies: _, ...rest }]) => [folder, rest] as const);
  return { ...lock, packages: Object.fromEntries(kept) };
}

/** `name@version` of what the lock file installs for production, of the given names. */
export function lockedFor(names: Iterable<string>, { packages }: Lock): Set<string> {
  const wanted = new Set(names);
  const found = Object.entries(packages).flatMap(([folder, { version, dev }]) => {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return dev !== true && wanted.has(name) ? [`${name}@${version ?? ''}`] : [];
  });
  const missing = [...wanted].filter((name) => !found.some((ref) => ref.startsWith(`${name}@`)));
  if (missing.length > 0) {
    throw new Error(`The lock file does not have what the bundles contain: ${missing.join(', ')}.`);
  }
  return new Set(found);
}

/** Leaves out packages that reach no bundle, and what differs from run to run, so that one commit has one bill. */
export function billOf(bill: Bill, name: string, bundled: ReadonlySet<string>): Bill {
  const components = bill.components.filter((component) => bundled.has(component['bom-ref']));
  const listed = new Set(components.map((component) => component['bom-ref']));
  const missing = [...bundled].filter((ref) => !listed.has(ref));
  if (missing.length > 0) throw new Error(`npm's bill of materials lacks ${missing.join(', ')}.`);
  const main = { ...bill.metadata.component, name, type: 'application' };
  const refs = new Set([main['bom-ref'], ...listed]);
  const { timestamp: _timestamp, ...metadata } = bill.metadata;
  const { serialNumber: _serialNumber, ...rest } = bill;
  return {
    ...rest,
    metadata: { ...metadata, component: main },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
}
