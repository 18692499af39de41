"""Reportedly reads reports on armed conflict and keeps who said what happened."""

__version__ = "0.1.0"
