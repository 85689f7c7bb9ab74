from django.db import migrations

from comity.storage.search import postgresql, sqlite


def make(apps, editor):  # noqa: ARG001 -- Django's
    if editor.connection.vendor == "postgresql":
        editor.execute(postgresql.CREATE)
        editor.execute(postgresql.INDEX)
    else:
        editor.execute(sqlite.CREATE)


def drop(apps, editor):  # noqa: ARG001 -- Django's
    editor.execute("DROP TABLE search")


class Migration(migrations.Migration):
    """The table of full-text search; it is filled by whoever opens the register (`comity.storage.opening`)."""

    dependencies = [
        ("storage", "0002_decisions"),
    ]

    operations = [migrations.RunPython(make, drop)]
