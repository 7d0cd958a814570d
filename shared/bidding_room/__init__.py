"""The bidding room: computers given to visitors, kept, used and given back (1d, 1e)."""

from shared.bidding_room.desk import RoomDesk
from shared.bidding_room.use_cases import BiddingRoom
from shared.bidding_room.views import (
    AssistanceState,
    ComputerState,
    ComputerView,
    Departure,
    Floor,
    Range,
    RegisterRow,
    RoomPlace,
    RoomSeat,
    StayEnding,
    StayView,
    WaitingForRoom,
)

__all__ = [
    "AssistanceState",
    "BiddingRoom",
    "ComputerState",
    "ComputerView",
    "Departure",
    "Floor",
    "Range",
    "RegisterRow",
    "RoomDesk",
    "RoomPlace",
    "RoomSeat",
    "StayEnding",
    "StayView",
    "WaitingForRoom",
]
