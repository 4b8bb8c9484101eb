package org.sklad.programme.trainings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of trainings.
 *
 * @param centre code of a centre that they were about
 * @param topic code of a topic
 * @param institution code of an institution whose staff took part
 * @param from first day; trainings that end before it are left out
 * @param until last day; trainings that begin after it are left out
 */
public record TrainingFilter(
        @Nullable String centre,
        @Nullable String topic,
        @Nullable String institution,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static final TrainingFilter ALL = new TrainingFilter(null, null, null, null, null);
}
