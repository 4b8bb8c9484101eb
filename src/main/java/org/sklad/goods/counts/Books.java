package org.sklad.goods.counts;

/**
 * What the books say of a lot in a place at one moment.
 *
 * @param stamp the movement that was the last there; 0 where none ever was
 * @param expected smallest units after it
 */
record Books(long stamp, long expected) {}
