"""Asks readers of calendars that other people wrote what they think of our feeds."""
