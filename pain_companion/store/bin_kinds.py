"""Everything that can be in the bin, by table."""

from __future__ import annotations

from pain_companion.store.bin import BinKinds
from pain_companion.store.flares import FLARE_BIN_KINDS
from pain_companion.store.pacing import PACING_BIN_KINDS
from pain_companion.store.people import PEOPLE_BIN_KINDS
from pain_companion.store.sleep import SLEEP_BIN_KINDS

BIN_KINDS: BinKinds = {
    **SLEEP_BIN_KINDS,
    **PACING_BIN_KINDS,
    **PEOPLE_BIN_KINDS,
    **FLARE_BIN_KINDS,
}
