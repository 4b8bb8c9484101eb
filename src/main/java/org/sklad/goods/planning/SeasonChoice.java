package org.sklad.goods.planning;

/** The season that a manager can choose for a centre. */
public enum SeasonChoice {
    /** Winter from 1 November to 31 March, else summer. */
    CALENDAR,
    SUMMER,
    WINTER
}
