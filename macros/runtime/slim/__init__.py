"""Builds slim runtimes: Python packages, already imported, as WebAssembly modules.

What stands here is the public interface; README.md shows how to use it.
"""

from .builder import HOST_SCRIPT, MODULE, REPORT, REST, Inputs, build
from .errors import DifferenceError, NodeMissingError, ScriptError, SlimError
from .workload import LONG, Call, Session, Workload

__all__ = [
    "HOST_SCRIPT",
    "LONG",
    "MODULE",
    "REPORT",
    "REST",
    "Call",
    "DifferenceError",
    "Inputs",
    "NodeMissingError",
    "ScriptError",
    "Session",
    "SlimError",
    "Workload",
    "build",
]
