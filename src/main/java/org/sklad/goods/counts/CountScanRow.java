package org.sklad.goods.counts;

/**
 * A stored scan.
 *
 * @param quantity change of the line's quantity, or its new value
 * @param entered smallest units that the entry means
 */
public record CountScanRow(int scan, int line, ScanKind kind, long quantity, long entered, long stamp, long expected) {}
