package org.sklad.labels;

/**
 * An order for printed labels.
 *
 * @param design the name of a file in {@code labels/designs}
 * @param medium the name of a file in {@code labels/media}
 * @param startAt the first unused label on the first page, counted from 1, across first
 * @param copies the copies of each label, one after another
 */
public record LabelOrder(
        String design, String medium, int startAt, int copies, LabelFormat format, Calibration calibration) {}
