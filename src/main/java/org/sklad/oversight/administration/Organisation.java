package org.sklad.oversight.administration;

import java.util.Optional;

/**
 * The organisation that runs the installation.
 *
 * @param name on every paper and on the sign-in page; blank until it is set
 * @param logo SHA-256 of its logo
 * @param version the number of changes, for If-Match
 */
public record Organisation(String name, Optional<String> logo, long version) {}
