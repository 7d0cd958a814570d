"""The tab "Pelatihan": the calendar of classes, one class, and a list to be imported."""
