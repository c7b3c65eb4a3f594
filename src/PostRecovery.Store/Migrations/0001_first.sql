-- Columns that hold what a patient reported begin with health_. Moments are Unix milliseconds, UTC. Ids are UUIDs of version 7, so that
-- their order is the order in which they were made.

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  key_hash TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  revoked_at BIGINT
);

CREATE TABLE recoveries (
  id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  reference TEXT,
  health_procedure TEXT NOT NULL,
  health_performed_at TEXT NOT NULL,
  health_background TEXT NOT NULL,
  health_last_rank INTEGER,
  last_check_in_id TEXT,
  last_at BIGINT,
  next_due_at BIGINT,
  -- Never by id alone: nothing is found without naming the client, and no planner is tempted to walk through other clients' rows.
  PRIMARY KEY (client_id, id)
);

-- Newest first, filtered by what the last answer was and when the next check-in is due without a look at the table.
CREATE INDEX recoveries_newest ON recoveries (client_id, id, health_last_rank, next_due_at);
CREATE INDEX recoveries_reference ON recoveries (client_id, reference, id);

-- A care team's work list is short, however many recoveries there are.
CREATE INDEX recoveries_urgent ON recoveries (client_id, id, health_last_rank, next_due_at) WHERE health_last_rank >= 4;

CREATE TABLE check_ins (
  id TEXT PRIMARY KEY,
  recovery_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  health_report TEXT NOT NULL,
  health_notices TEXT,
  health_change TEXT NOT NULL,
  health_rank INTEGER NOT NULL,
  protocol_digest TEXT NOT NULL,
  next_due_at BIGINT,
  FOREIGN KEY (client_id, recovery_id) REFERENCES recoveries (client_id, id)
);

CREATE INDEX check_ins_timeline ON check_ins (recovery_id, at, id);

CREATE TABLE protocols (
  digest TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  canonical_json TEXT NOT NULL,
  kept_at BIGINT NOT NULL
);

CREATE TABLE idempotency (
  client_id TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  target_id TEXT,
  protocol_digest TEXT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (client_id, key_hash)
);

CREATE INDEX idempotency_age ON idempotency (created_at);

CREATE TABLE audit (
  client_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  recovery_id TEXT NOT NULL,
  check_in_id TEXT,
  protocol_digest TEXT,
  commitment TEXT,
  health_detail TEXT,
  salt TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (client_id, seq)
);

CREATE INDEX audit_recovery ON audit (recovery_id);

-- The end of each chain: whoever adds to it locks its row.
CREATE TABLE audit_heads (
  client_id TEXT PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
