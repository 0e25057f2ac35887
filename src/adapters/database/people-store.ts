import type { DeliveryChannel } from '../../domain/delivery/messenger.js';
import type { Person } from '../../domain/people/person.js';
import type { People } from '../../domain/people/ports.js';
import { groupBy } from '../../shared/group-by.js';
import { createCapability } from '../../shared/ids.js';
import type { PrismaClient } from './generated/client.js';
import { staffChanged } from './staff/staff-revisions.js';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly preferredChannel: string | null;
  readonly leftAt: Date | null;
  readonly leaderId: string | null;
  readonly roles: readonly { readonly role: string }[];
}

const WITH_ROLES = { roles: { select: { role: true }, orderBy: { role: 'asc' } } } as const;

function toPerson({ id, name, preferredChannel, leftAt, leaderId, roles }: PersonRow): Person {
  return {
    id,
    name,
    roles: roles.map(({ role }) => role),
    ...(preferredChannel ? { preferredChannel: preferredChannel as DeliveryChannel } : {}),
    ...(leaderId ? { leader: leaderId } : {}),
    ...(leftAt ? { leftAt } : {}),
  };
}

export function createPeople(client: PrismaClient): People {
  return {
    async add({ name, roles }, at) {
      const [row] = await client.$transaction([
        client.person.create({
          data: { id: createCapability(), name, createdAt: at, roles: { create: roles.map((role) => ({ role })) } },
          include: WITH_ROLES,
        }),
        staffChanged(client, at),
      ]);
      return toPerson(row);
    },
    async find(id) {
      const row = await client.person.findUnique({ where: { id }, include: WITH_ROLES });
      return row ? toPerson(row) : undefined;
    },
    async list({ withFormer = false } = {}) {
      const where = withFormer ? {} : { leftAt: null };
      // Roles are asked for apart: included they would be a list of ids, which ends at a thousand people.
      const rows = await client.person.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
      const roles = groupBy(await client.personRole.findMany({ orderBy: { role: 'asc' } }), ({ personId }) => personId);
      return rows.map((row) => toPerson({ ...row, roles: roles.get(row.id) ?? [] }));
    },
    async setRoles(personId, roles, at) {
      await client.$transaction([
        client.personRole.deleteMany({ where: { personId } }),
        client.personRole.createMany({ data: roles.map((role) => ({ personId, role })) }),
        staffChanged(client, at),
      ]);
    },
    async setLeader(id, leader, at) {
      const leads = client.person.update({ where: { id }, data: { leaderId: leader ?? null } });
      await client.$transaction([leads, staffChanged(client, at)]);
    },
    async setPreferredChannel(id, channel) {
      await client.person.update({ where: { id }, data: { preferredChannel: channel ?? null } });
    },
    async leave(id, at) {
      await client.$transaction([
        client.person.update({ where: { id }, data: { leftAt: at } }),
        client.chatLink.deleteMany({ where: { personId: id } }),
        client.consoleSession.deleteMany({ where: { personId: id } }),
        client.linkCode.updateMany({ where: { personId: id, usedAt: null }, data: { withdrawnAt: at } }),
        staffChanged(client, at),
      ]);
    },
  };
}
