"""How values are written: one module a kind, each from text to a frozen value.

A reader raises a `Problem` where the text is nothing of its kind, or where it can be read two ways:
then the message says both readings (RECORD section 2).
"""

from generator.model.values.absence import Absence, read_absence
from generator.model.values.coordinates import Coordinates, in_viet_nam, read_coordinates
from generator.model.values.dates import Day, months_later, read_day
from generator.model.values.duration import Duration, read_duration
from generator.model.values.gtin import check_digit, read_gtin
from generator.model.values.hours import Hours, Rule, read_hours
from generator.model.values.money import read_money
from generator.model.values.number import read_integer, read_number, read_percent, show_number
from generator.model.values.place import Part, Place, read_place
from generator.model.values.quantity import Quantity, read_quantity, unit_price
from generator.model.values.telephone import Telephone, read_telephone
from generator.model.values.units import UNITS, Unit
from generator.model.values.written import fold
from generator.model.values.yes_no import read_yes_no

__all__ = [
    "UNITS",
    "Absence",
    "Coordinates",
    "Day",
    "Duration",
    "Hours",
    "Part",
    "Place",
    "Quantity",
    "Rule",
    "Telephone",
    "Unit",
    "check_digit",
    "fold",
    "in_viet_nam",
    "months_later",
    "read_absence",
    "read_coordinates",
    "read_day",
    "read_duration",
    "read_gtin",
    "read_hours",
    "read_integer",
    "read_money",
    "read_number",
    "read_percent",
    "read_place",
    "read_quantity",
    "read_telephone",
    "read_yes_no",
    "show_number",
    "unit_price",
]
