-- Where a service of a broker opens, as the broker says (Open Service Broker API, `dashboard_url`).
alter table subscriptions add column dashboard_url text check (length(dashboard_url) between 1 and 2000);
