-- Every id is a packed key: recorder, sequence, direction, place in the message (see RowKey).
-- Times are milliseconds since 1970. Lists are lines of one text.

CREATE TABLE recorders (
  recorder INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(1000) NOT NULL,
  version VARCHAR(1000) NOT NULL,
  applied BIGINT NOT NULL,
  errors BIGINT NOT NULL,
  warnings BIGINT NOT NULL,
  infos BIGINT NOT NULL
);

-- What each table must hold: proof that none of its rows was lost or changed behind our back.
CREATE TABLE totals (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  entries BIGINT NOT NULL,
  checksum BIGINT NOT NULL
);

CREATE TABLE sessions (
  id BIGINT NOT NULL PRIMARY KEY,
  state VARCHAR(100) NOT NULL,
  ending VARCHAR(100000),
  device VARCHAR(100000) NOT NULL,
  server VARCHAR(100000) NOT NULL,
  session_id VARCHAR(100000) NOT NULL,
  protocol VARCHAR(100000),
  profile VARCHAR(100) NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  messages INTEGER NOT NULL,
  commands INTEGER NOT NULL,
  status_2xx INTEGER NOT NULL,
  status_3xx INTEGER NOT NULL,
  status_4xx INTEGER NOT NULL,
  status_5xx INTEGER NOT NULL,
  enc VARCHAR(100),
  bytes BIGINT NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL
);
CREATE INDEX sessions_by_state ON sessions (state);
CREATE INDEX sessions_by_end ON sessions (ended_at);

CREATE TABLE exchanges (
  id BIGINT NOT NULL PRIMARY KEY,
  session BIGINT,
  device VARCHAR(100000) NOT NULL,
  server VARCHAR(100000) NOT NULL,
  http_method VARCHAR(100000) NOT NULL,
  http_target VARCHAR(100000) NOT NULL,
  http_status INTEGER,
  took_ms BIGINT NOT NULL,
  made_by_proxy BOOLEAN NOT NULL
);
CREATE INDEX exchanges_by_session ON exchanges (session);

CREATE TABLE messages (
  id BIGINT NOT NULL PRIMARY KEY,
  received_at BIGINT NOT NULL,
  session_id VARCHAR(100000),
  msg_id VARCHAR(100000),
  summary VARCHAR(100000) NOT NULL,
  worst INTEGER,
  bytes BIGINT NOT NULL,
  enc VARCHAR(100),
  kind VARCHAR(100) NOT NULL,
  is_final BOOLEAN NOT NULL,
  resend BOOLEAN NOT NULL,
  decode_error VARCHAR(100000),
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL
);

CREATE TABLE commands (
  id BIGINT NOT NULL PRIMARY KEY,
  element INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  name VARCHAR(100000) NOT NULL,
  cmd_id VARCHAR(100000),
  targets VARCHAR(100000) NOT NULL,
  msg_ref VARCHAR(100000),
  cmd_ref VARCHAR(100000),
  cmd_name VARCHAR(100000),
  code VARCHAR(100000)
);

CREATE TABLE findings (
  id BIGINT NOT NULL PRIMARY KEY,
  session BIGINT,
  name VARCHAR(100000) NOT NULL,
  rule VARCHAR(1000) NOT NULL,
  severity VARCHAR(100) NOT NULL,
  description VARCHAR(100000) NOT NULL,
  found_at BIGINT NOT NULL,
  device VARCHAR(100000) NOT NULL,
  element INTEGER NOT NULL,
  path VARCHAR(100000) NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  related VARCHAR(100000) NOT NULL
);
CREATE INDEX findings_by_session ON findings (session);

-- Messages that a later batch changed, and the position it came to: what an index that lags
-- behind must look at again.
CREATE TABLE changes (
  id BIGINT NOT NULL PRIMARY KEY,
  applied BIGINT NOT NULL
);
CREATE INDEX changes_by_position ON changes (applied);
