package org.sklad.platform.crypto;

/**
 * The purposes of the installation keys, one key each. {@code data-protection.md} lists them; a test compares the two. A new
 * constant gets a random key at the next start. The name is stored and must never change.
 */
public enum KeyPurpose {
    /** Encrypts values that belong to no person: secrets of the second factor, texts of handouts to groups. */
    FIELDS("fields", "fields", true),
    /** Wraps the data key of each person. */
    DATA_KEYS("data-keys", "data-keys", true),
    /** Hashes session ids, device marks and tokens. */
    SIGN_IN("sign-in", "hash/sign-in", false),
    /** Hashes the contents of requests by their ids. */
    USED_IDS("used-ids", "hash/used-ids", false),
    /** Hashes the rows of lists of people that are imported. */
    PEOPLE_IMPORT("people-import", "hash/people-import", false),
    /** Hashes the sounds of names, by which people are found. */
    NAME_TOKENS("name-tokens", "hash/name-tokens", false),
    /** Hashes the serial numbers of received medicine packs. */
    RECEIVED_PACKS("received-packs", "hash/received-packs", false),
    /** Chains the rows of the record of acts. */
    AUDIT("audit", "hash/audit", false),
    /** Hides which needs of protection a person has. */
    VULNERABILITIES("vulnerabilities", "hash/vulnerabilities", false);

    private final String text;
    private final String derivedAs;
    private final boolean replaced;

    KeyPurpose(String text, String derivedAs, boolean replaced) {
        this.text = text;
        this.derivedAs = derivedAs;
        this.replaced = replaced;
    }

    /** The name under which the key is stored. */
    public String text() {
        return text;
    }

    /**
     * True for a key that each rotation replaces by a new one, since everything under it can be encrypted again. False for a key
     * of hashes: what was hashed is not stored, so these keys stay and are only wrapped again.
     */
    public boolean isReplacedByRotation() {
        return replaced;
    }

    /** The purpose by which earlier versions derived this key from the master key. */
    String derivedAs() {
        return derivedAs;
    }
}
