import type { ErrorObject } from 'ajv';

/** Generated from `schema/state.schema.json` by `npm run build`; ajv fills `errors` when it returns false. */
declare const validate: {
  (state: unknown): boolean;
  errors?: ErrorObject[] | null;
};
export = validate;
