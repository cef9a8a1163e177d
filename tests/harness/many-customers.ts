import { sql } from 'kysely';
import { addRegisteredPartner } from './registry-facts.ts';
import type { PersonIn, World } from './world.ts';

/** The administrator of a partner with so many customers, every second one a prospect; P-3 has one more in the registry. */
export async function partnerWith(world: World, customers: number, number: string): Promise<PersonIn> {
  const registered = [{ number: 'C-2', name: 'Alpine Ski House AG' }];
  const partner = await addRegisteredPartner(world, number, number === 'P-3' ? registered : []);
  await sql`
    insert into customers (partner_id, id, number, name, city, country, created_at)
    select ${partner}::uuid, gen_random_uuid(), case when i % 2 = 0 then 'C-' || i end,
           case i when 1 then 'Contoso' when 2 then 'Alpine Ski House'
                  when 3 then 'The Association of Very Long Names for Societies and Companies with Eighty Signs'
                  else (array['Nordic', 'Adatum', 'Trey'])[1 + i % 3] || ' Bank ' || i end,
           'Graz', (array['AT', 'DE', 'SI'])[1 + i % 3],
           ${world.clock.now()}::timestamptz - (i % 100) * interval '20 hours'
      from generate_series(1, ${customers}::int) i`.execute(world.db);
  return world.addPerson(partner, ['administrator'], { name: 'Ana Lopes' });
}
