"""The exit codes, the same for every command (see `comity --help`)."""

DONE = 0
REFUSED = 1
USAGE = 2
REGISTER = 3
FAULT = 4
STOPPED = 130
PIPE = 141
