package org.sklad.aid.days;

import java.util.List;
import org.sklad.platform.web.Chart;
import org.sklad.platform.web.Frame;

/** The chart of a distribution day. */
public final class DayCharts {
    private static final int NUMBER_ROOM = 70;

    private DayCharts() {}

    /** The quantity needed of each good and the part of it that is not there, in the words of the frame's language. */
    public static Chart goods(Frame frame, DayBoard board) {
        List<Chart.Bar> bars = board.goods().stream()
                .map(each -> new Chart.Bar(
                        frame.t(board.view().called(each.rule().code(), frame.language())),
                        each.needed(),
                        each.missing()))
                .toList();
        return Chart.bars(frame.formats(), bars, NUMBER_ROOM);
    }
}
