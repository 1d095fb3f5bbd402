"""Words for what people attend, for attending it, and for what a price may be of instead."""

from __future__ import annotations

EVENT_SINGULAR = r"""
    workshop|conference|course|class|training|webinar|seminar|tutorial|hackathon|boot-?\s?camp
    |summit|symposium|meet-?up|meeting|talk|lecture|session|event|panel|school|unconference
    |congress|forum|series|programme|program|camp|masterclass|live-?stream|intro(?:duction)?
    |colloquium|expo|festival|hackfest|round-?table|keynote|convention|gathering|retreat
    |mini-?conf(?:erence)?|sprint|demo|showcase|briefing|mooc|cohort|edition
"""
EVENT_PLURAL = r"""
    workshops|conferences|courses|classes|trainings|webinars|seminars|tutorials|hackathons
    |boot-?\s?camps|summits|symposia|meet-?ups|meetings|talks|lectures|sessions|events|panels
    |schools|forums|programmes|programs|masterclasses|live-?streams|keynotes|moocs
"""
EVENT = rf"(?:{EVENT_PLURAL}|{EVENT_SINGULAR})"
"""What people attend (all these are for verbose patterns that ignore case)."""

ATTENDING_SINGULAR = r"""
    registration|attendance|participation|admission|entry|entrance|access|ticket|pass|registering
    |attending|joining|participating
"""
ATTENDING_PLURAL = r"registrations|tickets|passes"
ATTENDING = rf"(?:{ATTENDING_PLURAL}|{ATTENDING_SINGULAR})"
"""Attending it, and what one needs for that."""

EXTRAS = r"""
    materials?|recordings?|notes?|videos?|slides?|books?|ebooks?|software|apps?|swag|t-?\s?shirts?
    |templates?|platforms?|lunch|dinner|coffee|resources?|tools?|downloads?|trial|tier|credits?|kit
    |newsletter|guides?|content|library|licen[cs]es?|accounts?|parking|travel|planning|management
"""
"""What may be free though attending is not."""

OTHER_PRICES = r"""
    prizes?|awards?|grants?|stipends?|honorari\w*|bursar\w*|scholarships?|fellowships?|vouchers?
    |gift|credits?|discounts?|off|savings?|salar(?:y|ies)|wages?|budgets?|funding|funds?|sponsor\w*
    |bount(?:y|ies)|bonus|rewards?|loans?|refunds?|deposits?|donat\w*|cash|market|revenues?|worth
    |reimburse\w*|allowance|subsid\w*|investments?|rebates?|cards?|value|hotels?|accommodation
    |lodging|dinner|banquet|lunch|meals?|parking|t-?\s?shirts?|swag|books?|ebooks?|membership|travel
    |preisgeld|stipendi\w*|förder\w*|annually|per\sannum|p\.a\.|pot|purse|raffle|fine|laptop|kit
"""
"""What an amount of money beside an announcement may be of, though it is not to be paid for it."""
