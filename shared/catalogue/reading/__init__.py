"""From the text of a catalogue file to its values, noting every mistake on the way."""
