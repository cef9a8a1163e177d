type SupportCasesTable = {
  organization_id: string;
  id: string;
  kind: 'administrator-unreachable';
  account_id: string;
  name: string;
  sign_in_name: string;
  cause: string;
  note: string;
  state: 'open' | 'answered';
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
  created_at: Date;
};

type AdministratorReplacementsTable = {
  organization_id: string;
  id: string;
  reason: string;
  first_name: string;
  last_name: string;
  sign_in_name: string;
  contact_email: string;
  state: 'proposed' | 'confirmed' | 'rejected';
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
};

type HelpRequestsTable = {
  organization_id: string;
  id: string;
  action: string;
  subject_id: string;
  subject_name: string;
  reason: string;
  whose: string;
  sentence: string;
  remedy: string;
  helper: 'administrators' | 'support' | 'operators';
  note: string;
  asked_by: string;
  asker_name: string;
  asker_address: string;
  organization_name: string;
  state: 'open' | 'done' | 'declined';
  word: string;
  answered_by: string | null;
  answered_by_name: string | null;
  answered_at: Date | null;
  created_at: Date;
};

export type SupportTables = {
  support_cases: SupportCasesTable;
  administrator_replacements: AdministratorReplacementsTable;
  help_requests: HelpRequestsTable;
};
