"""What the supervisor's page turns between, one file a pane."""
