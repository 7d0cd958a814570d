"""One office day through the real windows: the end-to-end test, and the tour it leaves behind."""
