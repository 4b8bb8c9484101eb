package org.sklad.barcodes;

/**
 * Check digits of an own code, computed from the digits before them. Both systems find every wrong digit and every swap of two
 * neighbours.
 */
enum CheckSystem {
    /** H. Michael Damm, 2004: one digit, by a quasigroup without fixed swaps. */
    DAMM(10, 1) {
        @Override
        String of(String payload) {
            int interim = 0;
            for (int i = 0; i < payload.length(); i++) {
                interim = QUASIGROUP[interim].charAt(payload.charAt(i) - '0') - '0';
            }
            return String.valueOf(interim);
        }
    },

    /**
     * ISO/IEC 7064 MOD 97-10: two digits, 02 to 98. A code is compared with the digits made here and not only by its remainder,
     * because 00, 01 and 99 would pass by remainder.
     */
    MOD_97_10(16, 2) {
        @Override
        String of(String payload) {
            long check = 98 - Long.parseLong(payload) * 100 % 97;
            return check < 10 ? "0" + check : String.valueOf(check);
        }
    };

    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private final int length;
    private final int checkDigits;

    CheckSystem(int length, int checkDigits) {
        this.length = length;
        this.checkDigits = checkDigits;
    }

    /** Returns the check digits for the digits before them. */
    abstract String of(String payload);

    int length() {
        return length;
    }

    /** Returns the number of digits between the kind and the check. */
    int randomDigits() {
        return length - 1 - checkDigits;
    }

    boolean accepts(String digits) {
        int end = length - checkDigits;
        return digits.substring(end).equals(of(digits.substring(0, end)));
    }
}
