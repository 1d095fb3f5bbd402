"""Two issues of a newsletter that does not exist."""

TIDAL = "[Tidal Computing Days 2021](https://tidal.example.org/2021)"

AUTUMN = f"""\
---
title: "Issue 41"
date: 2021-10-01
---

## Events: Conferences, Training

{TIDAL} - 11-15 Oct, $75 virtual, $900 on site (Los Angeles)

Five days of talks about the computing of tides.

[Careful Rust Workshop](https://rust.example.org/careful) - 20 Oct, 13:00-17:00 CEST, Virtual, €40

An afternoon of careful programming.
"""

FREE_TALK = f"""\
---
title: "Issue 42"
date: 2021-10-08
---

## Events: Conferences, Training

{TIDAL} - 11-15 Oct, $60 virtual, $900 on site (Los Angeles)

[What Fourier Saw](https://fourier.example.org/talk) - 2 Nov, 15:00 UTC, Free, Virtual

A talk on transforms.
"""
