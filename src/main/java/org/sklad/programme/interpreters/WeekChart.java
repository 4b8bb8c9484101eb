package org.sklad.programme.interpreters;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.web.Chart;
import org.sklad.platform.web.Chart.Box;
import org.sklad.platform.web.Chart.Label;
import org.sklad.platform.web.Frame;

/** The weekly hours of an interpreter as a picture: a row for each day from midnight to midnight. */
public final class WeekChart {
    private static final int ROW = 22;
    private static final int BEGIN = 40;
    private static final int HOUR = 12;
    private static final int EVERY = 6;

    private WeekChart() {}

    /** Draws the hours; each sixth hour is numbered below. */
    public static Chart of(Frame frame, Availability availability) {
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int y = ROW * (day.getValue() - 1);
            labels.add(new Label("name", BEGIN - 6, y + 16, "end", frame.t("interpreters.day." + day)));
            boxes.add(new Box("none", BEGIN, y + 4, 24 * HOUR, 14));
            for (AvailableHours each : availability.on(day)) {
                int x = BEGIN + each.fromMinute() * HOUR / 60;
                boxes.add(new Box("enough", x, y + 4, (each.toMinute() - each.fromMinute()) * HOUR / 60, 14));
            }
        }
        for (int hour = 0; hour <= 24; hour += EVERY) {
            labels.add(new Label("date", BEGIN + hour * HOUR, 7 * ROW + 14, hour == 24 ? "end" : "middle", "" + hour));
        }
        return new Chart(Chart.WIDTH, 7 * ROW + 20, boxes, labels);
    }
}
