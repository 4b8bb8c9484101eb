package org.sklad.printing;

import org.sklad.barcodes.OwnCode;

/**
 * A thing to be labelled, in readable form.
 *
 * @param ref reference in the request
 * @param times number of times it is in the request
 */
public record Thing(String ref, OwnCode code, String title, long times) {}
