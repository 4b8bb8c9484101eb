package org.sklad.installation;

/**
 * The version of the names of a kind.
 *
 * @param centre code of the centre for boxes; blank for other kinds
 */
public record NameVersion(String kind, String centre, long version) {}
