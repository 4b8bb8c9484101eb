package org.sklad.installation;

/**
 * How far the names of a kind have changed.
 *
 * @param centre code of the centre for boxes; blank for other kinds
 */
public record NameVersion(String kind, String centre, long version) {}
