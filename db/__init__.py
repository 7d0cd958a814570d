"""Tables, engine, migrations and the change feed; knows nothing of the office's rules."""
