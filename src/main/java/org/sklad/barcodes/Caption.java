package org.sklad.barcodes;

/**
 * Human-readable digits under an EAN symbol, as GS1 requires. Each digit is centred in its share of the rectangle's width (7
 * modules, the width of its bars) and fits between the top and bottom.
 */
public record Caption(String digits, Rectangle within) {}
