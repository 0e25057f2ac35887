import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRoles } from './load-roles.js';

test('the roles of the product: one role has several names', async () => {
  const { roles, approvers, openings } = await loadRoles('knowledge');
  expect(roles.find(({ also }) => also.includes('VP-TK'))?.name).toBe('Công chức Văn phòng - Thống kê');
  expect(approvers.map(({ name }) => name)).toContain('UBND phường');
  expect(openings).toContain('Sở');
});

test('a name that stands for two roles is refused, with the file named', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'motcua-roles-'));
  const roles = '{name: Phòng Một, also: [P1]}, {name: Phòng Hai, also: [p1]}';
  await writeFile(
    join(directory, 'roles.yaml'),
    `roles: [${roles}]\napprovers: [{name: UBND, also: []}]\nopenings: [Phòng]\n`,
  );
  await expect(loadRoles(directory)).rejects.toThrow(/roles\.yaml[\s\S]*one role only/);
});
