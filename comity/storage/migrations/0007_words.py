from django.db import migrations


class Migration(migrations.Migration):
    """Words are kept by their first hundred characters now; whoever opens the register fills the table anew."""

    dependencies = [
        ("storage", "0006_attempts"),
    ]

    operations = [migrations.RunSQL("DELETE FROM search", migrations.RunSQL.noop)]
