package org.sklad.oversight.administration;

/**
 * The organisation that runs the installation.
 *
 * @param name on every paper and on the sign-in page; blank until it is set
 * @param version the number of changes, for If-Match
 */
public record Organisation(String name, long version) {}
