"""The judges, each a small program of its own; they run where their libraries are."""
