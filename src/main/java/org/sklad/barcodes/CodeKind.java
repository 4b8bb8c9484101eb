package org.sklad.barcodes;

import java.util.Optional;

/**
 * The kind of object that carries an own code. The first digit of the code shows the kind.
 *
 * <p>Objects that only staff handle (lots, boxes, items, locations, work orders) have a {@link CheckSystem#DAMM short} code of 10
 * digits, which is quick to type and useless without signing in. A person carries a card, and room and asset codes hang where
 * anybody can use them to report a repair. These codes have 16 digits, 13 of them random, so that nobody can guess another one.
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

    /** Returns the first digit of every code of this kind. */
    public char digit() {
        return digit;
    }

    /** Returns the number of digits: 10 or 16. */
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
