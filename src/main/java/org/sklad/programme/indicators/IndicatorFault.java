package org.sklad.programme.indicators;

/**
 * A file that is left out.
 *
 * @param line 0 if unknown
 */
public record IndicatorFault(String file, int line, String reason) {}
