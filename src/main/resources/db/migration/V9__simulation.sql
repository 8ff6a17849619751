-- The moment at which time is held for training and acceptance; no row: the system's time. At most one row.
CREATE TABLE pactway.simulation_clock (
  one boolean PRIMARY KEY CHECK (one),
  held_at timestamptz NOT NULL
);
