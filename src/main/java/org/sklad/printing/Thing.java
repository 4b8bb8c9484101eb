package org.sklad.printing;

import org.sklad.barcodes.OwnCode;

/**
 * What gets a label, as a person reads it.
 *
 * @param ref as it was asked for
 * @param times how often it was asked for
 */
public record Thing(String ref, OwnCode code, String title, long times) {}
