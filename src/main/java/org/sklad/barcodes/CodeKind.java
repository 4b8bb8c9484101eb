package org.sklad.barcodes;

import java.util.Optional;

/**
 * What an own code stands on; the first digit says it.
 *
 * <p>What only staff handle (lots, boxes, items, locations, work orders) has a {@link CheckSystem#DAMM short} code of 10 digits:
 * quick to type, and of no use without signing in. A card is carried by a person, and room and asset codes hang where anybody can
 * use them to report a repair: they have 16 digits, of which 13 are random, so that nobody guesses another's.
 */
public enum CodeKind {
    LOT('1', CheckSystem.DAMM),
    BOX('2', CheckSystem.DAMM),
    ITEM('3', CheckSystem.DAMM),
    LOCATION('4', CheckSystem.DAMM),
    ROOM('5', CheckSystem.MOD_97_10),
    ASSET('6', CheckSystem.MOD_97_10),
    WORK_ORDER('7', CheckSystem.DAMM),
    CARD('9', CheckSystem.MOD_97_10);

    private final char digit;
    private final CheckSystem check;

    CodeKind(char digit, CheckSystem check) {
        this.digit = digit;
        this.check = check;
    }

    /** The first digit of every code of this kind. */
    public char digit() {
        return digit;
    }

    /** How many digits a code of this kind has: 10 or 16. */
    public int length() {
        return check.length();
    }

    CheckSystem check() {
        return check;
    }

    static Optional<CodeKind> of(char digit) {
        for (CodeKind kind : values()) {
            if (kind.digit == digit) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
