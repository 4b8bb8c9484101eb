package org.sklad.platform.crypto;

/**
 * The purposes of the installation keys, one key each. {@code data-protection.md} lists them; a test compares the two. A new
 * constant gets a random key at the next start. The name is stored and must never change.
 */
public enum KeyPurpose {
    /** Encrypts values that belong to no person: secrets of the second factor and texts of group handouts. */
    FIELDS("fields", "fields", true),
    /** Wraps the data key of each person. */
    DATA_KEYS("data-keys", "data-keys", true),
    /** Hashes session ids, device marks, tokens, shared stations and PINs. */
    SIGN_IN("sign-in", "hash/sign-in", false),
    /** Hashes the contents of requests under their ids. */
    USED_IDS("used-ids", "hash/used-ids", false),
    /** Hashes the rows of imported lists of people. */
    PEOPLE_IMPORT("people-import", "hash/people-import", false),
    /** Hashes the sounds of names, for the search for people. */
    NAME_TOKENS("name-tokens", "hash/name-tokens", false),
    /** Hashes the serial numbers of received medicine packs. */
    RECEIVED_PACKS("received-packs", "hash/received-packs", false),
    /** Chains the rows of the audit log. */
    AUDIT("audit", "hash/audit", false),
    /** Hides the protection needs of a person. */
    VULNERABILITIES("vulnerabilities", "hash/vulnerabilities", false),
    /** Makes the codes of feedback posters and replies, and hashes reply codes. */
    COMPLAINTS("complaints", "hash/complaints", false),
    /** Signs evidence packages. It must stay the same, or packages made before could not be verified. */
    PACKAGES("packages", "sign/packages", false);

    private final String text;
    private final String derivedAs;
    private final boolean replaced;

    KeyPurpose(String text, String derivedAs, boolean replaced) {
        this.text = text;
        this.derivedAs = derivedAs;
        this.replaced = replaced;
    }

    /** Returns the name under which the key is stored. */
    public String text() {
        return text;
    }

    /**
     * Returns true for a key that each rotation replaces, because all data under it can be encrypted again. Returns false for a
     * key of hashes or signatures: the hashed text is not stored, and others have what was signed, so a rotation only wraps the
     * key again.
     */
    public boolean isReplacedByRotation() {
        return replaced;
    }

    /** Returns the purpose by which earlier versions derived this key from the master key. */
    String derivedAs() {
        return derivedAs;
    }
}
