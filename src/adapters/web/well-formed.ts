import { HTTPException } from 'hono/http-exception';

/**
 * The fields of a form as they are parsed. What is no form at all is the fault of who sent it, not ours.
 * @throws HTTPException with the status 400
 */
export async function wellFormed<Fields>(parsing: Promise<Fields>): Promise<Fields> {
  try {
    return await parsing;
  } catch (cause) {
    if (cause instanceof TypeError) throw new HTTPException(400, { cause });
    throw cause;
  }
}
