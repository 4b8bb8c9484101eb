package org.sklad.goods.counts;

/**
 * The balance of a lot in a place at one moment.
 *
 * @param stamp last movement there; 0 if there was none
 * @param expected balance after it, in smallest units
 */
record RecordedBalance(long stamp, long expected) {}
