"""Where work runs: one port, and the engines of one machine."""

from comity.engines.port import Engine, WorkerLost
from comity.engines.processes import Processes
from comity.engines.serial import Serial

__all__ = ["Engine", "Processes", "Serial", "WorkerLost"]
