"""The Django app of the register."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Storage(AppConfig):
    """Models of the register; after every migration the ledger's triggers are put back."""

    name = "comity.storage"
    label = "storage"
    verbose_name = "Register"

    def ready(self) -> None:  # type: ignore[explicit-override]  # typing.override is Python 3.12's
        """Called by Django once the models are loaded."""
        post_migrate.connect(_protect, sender=self, dispatch_uid="comity.storage.triggers")


def _protect(using: str, **_: Any) -> None:
    from comity.storage.triggers import protect  # noqa: PLC0415 -- needs the models, which load after the app

    protect(using)
