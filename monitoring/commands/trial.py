"""``python -m monitoring trial``: a store of its own, full of made-up reports, to try every role in."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from ..errors import BadAddress
from ..i18n import translator
from ..settings import HERE, settings

DEFAULT = HERE / "data" / "trial.sqlite"

Out = Annotated[
    Path | None,
    typer.Option("--out", help="The file to make; data/trial.sqlite without.", dir_okay=False),
]
Url = Annotated[str, typer.Option("--store", help="Another address, such as postgresql://USER@HOST/NAME.")]
Again = Annotated[bool, typer.Option("--again", help="Make a trial that is there anew; its file is deleted.")]
Seed = Annotated[int, typer.Option("--seed", help="Another number gives other reports.")]


def trial(out: Out = None, store: Url = "", again: Again = False, seed: Seed = 2020) -> None:
    """Make a store of made-up reports, stamped as illustrative, with one account a role."""
    from .. import trial as trials
    from .. import view

    t = translator("en")
    if out is not None and store:
        raise BadAddress("trial-two_places", name="--store", found=store)
    url = store or f"sqlite:///{_short(out or DEFAULT)}"

    def tell(on: datetime.date, reports: int) -> None:
        typer.echo(t("trial-wrote", day=on, reports=reports), err=True)

    typer.echo(t("trial-begun", found=trials.named(url)), err=True)
    today = view.today(settings().timezone)
    made = trials.made_new(url, settings().data_folder, today, again=again, seed=seed, tell=tell)
    places = {"reports": made.reports, "speakers": made.members, "record": str(made.record)}
    typer.echo(t("trial-made", found=trials.named(url), stamp=t("trial-stamp"), **places))
    typer.echo(t("trial-accounts"))
    for one in made.accounts:
        role = ", ".join([one.role.value, *one.members])
        typer.echo("  " + t("trial-account", email=one.email, role=role, password=one.password))
    typer.echo(t("trial-serve"))
    typer.echo(f"  DATABASE_URL={(store and trials.named(store)) or url} streamlit run dashboard.py")


def _short(path: Path) -> Path:
    """The path from here, where it lies below."""
    here = Path.cwd()
    whole = path.absolute()
    return whole.relative_to(here) if whole.is_relative_to(here) else whole
