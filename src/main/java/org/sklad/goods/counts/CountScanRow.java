package org.sklad.goods.counts;

/**
 * A scan as it is kept.
 *
 * @param quantity by how much the number of the line changed, or what it became
 * @param entered how many smallest units the entry stands for
 */
public record CountScanRow(int scan, int line, ScanKind kind, long quantity, long entered, long stamp, long expected) {}
