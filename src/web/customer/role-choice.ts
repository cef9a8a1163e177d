/** A role in one service, as the API takes it. */
export interface RoleChoice {
  subscriptionId: string;
  role: string;
}

export interface ServiceWithRoles {
  subscriptionId: string;
  name: string;
  availableRoles: readonly string[];
}

/** The roles of one service that are selected, in the order of the service. */
export function selectedIn(service: ServiceWithRoles, chosen: readonly RoleChoice[]): string[] {
  const own = chosen.filter(({ subscriptionId }) => subscriptionId === service.subscriptionId);
  return service.availableRoles.filter((role) => own.some((choice) => choice.role === role));
}

/** The choice after the roles of one service were set to these. */
export function withRoles(
  chosen: readonly RoleChoice[],
  { subscriptionId }: ServiceWithRoles,
  roles: readonly string[],
): RoleChoice[] {
  return [
    ...chosen.filter((choice) => choice.subscriptionId !== subscriptionId),
    ...roles.map((role) => ({ subscriptionId, role })),
  ];
}
