package org.sklad.barcodes;

/**
 * Digits that GS1 wants to be read under an EAN symbol. Each stands in the middle of its share of the rectangle's width (7 modules,
 * the width of its bars) and fits between its top and bottom.
 */
public record Caption(String digits, Rectangle within) {}
