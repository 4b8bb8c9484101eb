package org.sklad.aid.days;

import java.util.List;
import org.sklad.platform.web.Chart;
import org.sklad.platform.web.Frame;

/** The chart of a distribution day. */
public final class DayCharts {
    private static final int NUMBER_ROOM = 70;

    private DayCharts() {}

    /** Draws the needed quantity of each good and the missing part of it, in the language of the frame. */
    public static Chart goods(Frame frame, DayBoard board) {
        List<Chart.Bar> bars = board.goods().stream()
                .map(each ->
                        new Chart.Bar(frame.t(board.view().called(each.rule().code())), each.needed(), each.missing()))
                .toList();
        return Chart.bars(frame.formats(), bars, NUMBER_ROOM);
    }
}
