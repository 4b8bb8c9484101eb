package org.sklad.platform.crypto;

/**
 * A key of the installation as the database stores it: encrypted under the master key.
 *
 * @param purpose {@link KeyPurpose#text}
 * @param generation counts from 1; values under a replaced key keep its number until they are encrypted again
 */
public record InstallationKey(String purpose, int generation, String wrapped) {}
