package org.sklad.aid.days;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Consecutive time slots for arrival, from a time of the centre's clock.
 *
 * @param minutes length of a slot
 * @param people number of people invited to a slot
 */
public record Slots(LocalTime from, int minutes, int people) {
    static final int MOST_MINUTES = 720;
    static final int MOST_PEOPLE = 10_000;

    /** The pattern of a start time in a request. */
    static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    private static final int MINUTES_OF_DAY = 24 * 60;

    public Slots {
        if (minutes < 1 || minutes > MOST_MINUTES || people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("no slots");
        }
    }

    /** Returns the start of a slot; slots are numbered from 1. */
    public LocalTime begin(int slot) {
        return from.plusMinutes((long) (slot - 1) * minutes);
    }

    /** Returns the number of slots that begin before the day ends. */
    int most() {
        return (MINUTES_OF_DAY - from.toSecondOfDay() / 60 + minutes - 1) / minutes;
    }

    /**
     * Assigns a slot to each person in the given order. Groups stay together: a group that does not fit into the rest of a slot begins the
     * next one, and a group that is larger than a slot gets its own.
     *
     * @param group returns the same key for all members of a group
     */
    static <T> Map<T, Integer> fill(List<T> all, Function<T, String> group, int people) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.forEach(each -> groups.computeIfAbsent(group.apply(each), any -> new ArrayList<>())
                .add(each));
        Map<T, Integer> slots = new LinkedHashMap<>();
        int slot = 1;
        int taken = 0;
        for (List<T> together : groups.values()) {
            if (taken > 0 && taken + together.size() > people) {
                slot++;
                taken = 0;
            }
            for (T each : together) {
                slots.put(each, slot);
            }
            taken += together.size();
        }
        return slots;
    }
}
