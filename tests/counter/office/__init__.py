"""The tab "Kantor"."""
