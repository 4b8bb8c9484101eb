package org.sklad.aid.dosing;

/** A time of the day at which a medicine is taken, from the morning on. */
public enum DayTime {
    MORNING,
    NOON,
    EVENING,
    NIGHT
}
