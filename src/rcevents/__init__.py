"""Conferences and trainings from newsletters, as filtered calendars and JSON feeds."""
