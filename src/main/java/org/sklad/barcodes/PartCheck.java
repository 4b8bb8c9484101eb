package org.sklad.barcodes;

import java.util.Locale;
import java.util.Optional;

/**
 * A rule for a part of a value beyond its character set. Dates are checked without their century, which depends on the day of
 * reading.
 */
enum PartCheck {
    CSUM {
        @Override
        boolean accepts(String text) {
            int last = text.length() - 1;
            return text.charAt(last) == Gtin.checkDigit(text.substring(0, last));
        }
    },
    YYMMDD {
        @Override
        boolean accepts(String text) {
            return day(text) >= 1 && day(text) <= daysOf(text);
        }
    },
    /** Day 00 means that the pack gives no day of the month. */
    YYMMD0 {
        @Override
        boolean accepts(String text) {
            return day(text) <= daysOf(text) && daysOf(text) > 0;
        }
    },
    YYYYMMDD {
        @Override
        boolean accepts(String text) {
            return YYMMDD.accepts(text.substring(2));
        }
    },
    HHMM {
        @Override
        boolean accepts(String text) {
            return number(text, 0) < 24 && number(text, 2) < 60;
        }
    },
    YESNO {
        @Override
        boolean accepts(String text) {
            return text.equals("0") || text.equals("1");
        }
    };

    abstract boolean accepts(String text);

    Optional<ElementFault> faultOf(String text) {
        if (accepts(text)) {
            return Optional.empty();
        }
        return Optional.of(this == CSUM ? ElementFault.CHECK_DIGIT : ElementFault.NO_SUCH_DATE);
    }

    /** Returns the check for a word of the table. */
    static PartCheck of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static int day(String yymmdd) {
        return number(yymmdd, 4);
    }

    /**
     * Returns the days of the month; 0 for an invalid month. Every year that two digits can mean now has 29 February if they
     * divide by four.
     */
    private static int daysOf(String yymmdd) {
        boolean leap = number(yymmdd, 0) % 4 == 0;
        return switch (number(yymmdd, 2)) {
            case 1, 3, 5, 7, 8, 10, 12 -> 31;
            case 4, 6, 9, 11 -> 30;
            case 2 -> leap ? 29 : 28;
            default -> 0;
        };
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text.substring(from, from + 2));
    }
}
