package org.sklad.platform.crypto;

/**
 * A key of the installation as the database stores it: encrypted under the master key.
 *
 * @param purpose the {@link KeyPurpose#text}
 * @param generation a count from 1; values under a replaced key keep its number until they are encrypted again
 */
public record InstallationKey(String purpose, int generation, String wrapped) {}
