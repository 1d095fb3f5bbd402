"""Readers: text in, values out. Nothing here does I/O or asks what time it is."""
