"""Who says what. Reads: text, parse, quotations, times. Writes: attributions, undescribed."""

from reportedly.attribution.find import find_attributions

__all__ = ["find_attributions"]
