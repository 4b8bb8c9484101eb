package org.sklad.barcodes;

/** The character sets of GS1 values (General Specifications 7.11). */
enum Characters {
    DIGITS("0123456789"),
    SET_82("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    SET_39("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    SET_64("-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private final String allowed;

    Characters(String allowed) {
        this.allowed = allowed;
    }

    boolean allow(String text) {
        return text.chars().allMatch(each -> allowed.indexOf(each) >= 0);
    }

    /** Returns the set for a letter of the table. */
    static Characters of(char letter) {
        return switch (letter) {
            case 'n' -> DIGITS;
            case 'x' -> SET_82;
            case 'y' -> SET_39;
            case 'z' -> SET_64;
            default -> throw new IllegalArgumentException("no set of characters: " + letter);
        };
    }
}
