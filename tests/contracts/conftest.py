"""Django is set up before any test module imports the models."""

from comity.storage import set_up

set_up()
