"""The options of commands that look at files by rules: which rules, how many findings, what for."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.findingpage import counted, explained, listed, rule_json
from rcevents.cli.output import encoded
from rcevents.cli.terminal import write, write_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from rcevents.cli.findingpage import F, Manner, Sheet
    from rcevents.errors import InputError
    from rcevents.linting import Rule

    Rules = Callable[[], Mapping[str, Rule]]

OUTPUTS = ("text", "brief", "json", "github")
FOUND = 1
"""The exit code where something was found that should not be."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a command: of which rules, how strictly, and how it is told.

    `rules` are all that there are, by their codes; some are to be explained, or all listed.
    """

    rules: Mapping[str, Rule]
    wanted: frozenset[str]
    explain: frozenset[str]
    all_rules: bool
    strict: bool
    most: int
    output: str

    def of(self, findings: Iterable[F]) -> list[F]:
        """Give the findings of the rules that are wanted."""
        return [finding for finding in findings if finding.code in self.wanted]

    def tell_rules(self, manner: Manner[Any]) -> bool:
        """Tell of the rules that were asked for, and whether any were."""
        if not (self.explain or self.all_rules):
            return False
        codes = self.explain or frozenset(self.rules)
        rules = [rule for code, rule in self.rules.items() if code in codes]
        if self.output == "json":
            write(encoded([rule_json(rule) for rule in rules], indent=2) + b"\n")
        else:
            write_text("".join(explained(rules, manner)) if self.explain else listed(rules))
        return True

    def exit_code(self, sheets: Iterable[Sheet[F]], faults: Sequence[InputError]) -> int:
        """Give the exit code: errors count, warnings where they shall, and what was not read."""
        levels = counted(finding for sheet in sheets for finding in sheet.findings)
        is_bad = levels["error"] or (self.strict and levels["warning"])
        return max([FOUND if is_bad else 0, *(fault.exit_code for fault in faults)])


def rule_options(
    rules: Rules, example: str, most: int
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give what gives a command its options about rules, as `asked`.

    `rules` gives them when they are needed; of each rule so many findings are told, unless
    another number is asked for.
    """

    def codes(_: click.Context, option: click.Parameter, given: tuple[str, ...]) -> frozenset[str]:
        told = [word.strip() for each in given for word in each.split(",") if word.strip()]
        return frozenset(code for word in told for code in _named(word, option, rules()))

    def decorated(command: Callable[..., Any]) -> Callable[..., Any]:
        taking = _taking(command, rules)
        for option in reversed(_options(codes, example, most)):
            taking = option(taking)
        return taking

    return decorated


def _taking(command: Callable[..., Any], rules: Rules) -> Callable[..., Any]:
    @functools.wraps(command)
    def taking(
        *,
        select: frozenset[str],
        ignore: frozenset[str],
        strict: bool,
        most: int,
        output: str,
        explain: frozenset[str],
        all_rules: bool,
        **values: Any,  # noqa: ANN401 - click passes what the options hold
    ) -> Any:  # noqa: ANN401 - as above
        known = rules()
        wanted = (select or frozenset(known)) - ignore
        asked = Asked(known, wanted, explain, all_rules, strict, most, output)
        return command(asked=asked, **values)

    decorated: Callable[..., Any] = taking
    return decorated


def _options(
    codes: Callable[..., Any], example: str, most: int
) -> tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...]:
    """Give the options in the order in which the help tells of them."""
    several = functools.partial(click.option, metavar="CODE", multiple=True, callback=codes)
    return (
        several("--select", help=f"Only these rules: {example}."),
        several("--ignore", help="Not these rules."),
        click.option("--strict", is_flag=True, help="Warnings count as errors."),
        click.option(
            "--most",
            metavar="N",
            type=click.IntRange(min=0),
            default=most,
            show_default=True,
            help="Findings of one rule that are shown for each file; 0 shows all.",
        ),
        click.option(
            "--output",
            "-o",
            type=click.Choice(OUTPUTS),
            default=OUTPUTS[0],
            show_default=True,
            help="For a person, for an editor (a line each), as JSON, or for GitHub's annotations.",
        ),
        several("--explain", help="Tell of a rule."),
        click.option("--rules", "all_rules", is_flag=True, help="List every rule."),
    )


def _named(word: str, option: click.Parameter, rules: Mapping[str, Rule]) -> frozenset[str]:
    from rcevents.linting import near, rules_named

    found = rules_named(word, rules)
    if not found:
        likely = near(word, rules)
        meant = f'; did you mean "{likely}"?' if likely else "; --rules lists them"
        raise click.BadParameter(f'"{word}" is no rule{meant}', param=option)
    return found
