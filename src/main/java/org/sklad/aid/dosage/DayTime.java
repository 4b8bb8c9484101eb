package org.sklad.aid.dosage;

/** A time of the day at which a medicine is taken, in order from the morning. */
public enum DayTime {
    MORNING,
    NOON,
    EVENING,
    NIGHT
}
