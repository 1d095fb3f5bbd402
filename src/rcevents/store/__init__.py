"""The store: what is remembered of sources, tellings and events, in SQLite or PostgreSQL."""
