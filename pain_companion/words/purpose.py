"""What the program is for and is not for: the same words at first start and everywhere else."""

from __future__ import annotations

PURPOSE = (
    "Pain Companion is for general wellbeing, for keeping records and for learning.",
    "It is not made to diagnose, monitor, predict, treat or alleviate anything.",
    "It is not for emergencies.",
    "It does not take the place of care from health professionals.",
)
