"""The first start: what a workstation is asked, each answer checked before it is kept."""

from shared.setup.plan import OfficeFound, Plan, Server, Way
from shared.setup.use_cases import Setup

__all__ = ["OfficeFound", "Plan", "Server", "Setup", "Way"]
