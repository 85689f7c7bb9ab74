"""Django's settings for the register alone: no web, no accounts of Django's, no database until one is opened.

Used by `comity.storage.opening` and by Django's own commands:
`python -m django makemigrations --check --dry-run --settings comity.storage.settings`.
"""

from typing import Any

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",
]
INSTALLED_APPS = ["comity.storage.apps.Storage"]
DATABASES: dict[str, Any] = {}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LOGGING_CONFIG = None
"""A library leaves the logging of the program that uses it alone."""
