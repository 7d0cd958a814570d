"""The page "Permintaan": what is asked of the helpdesk, from the first word to the answer."""
