package org.sklad.programme.indicators;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.web.Chart;
import org.sklad.platform.web.Chart.Box;
import org.sklad.platform.web.Chart.Label;
import org.sklad.platform.web.Frame;

/** The trend of a figure: a column for each month, a hatched one for a month whose count is hidden. */
public final class FigureChart {
    private static final int HIGHEST = 60;
    private static final int GROUND = HIGHEST + 18;

    /** Digits of a month beneath its column. */
    private static final int LABEL = 24;

    private FigureChart() {}

    /** Draws the months of a figure. The first highest column has its number. */
    public static Chart months(Frame frame, Figure figure) {
        List<FigureCell> months = figure.cells(Dimension.MONTH);
        int step = Math.min(Chart.WIDTH / 12, Chart.WIDTH / months.size());
        long most = Math.max(
                1,
                months.stream().mapToLong(each -> each.count().orElse(0)).max().orElse(1));
        List<Box> boxes = new ArrayList<>(List.of(new Box("axis", 0, GROUND, step * months.size(), 1)));
        List<Label> labels = new ArrayList<>();
        boolean told = false;
        for (int i = 0; i < months.size(); i++) {
            FigureCell month = months.get(i);
            long count = month.count().orElse(0);
            int middle = i * step + step / 2;
            int height = month.count().isEmpty() ? 6 : Chart.length(count, most, HIGHEST);
            if (height > 0) {
                boxes.add(new Box(
                        month.count().isEmpty() ? "short" : "day", i * step + 1, GROUND - height, step - 2, height));
            }
            if (count == most && !told) {
                told = true;
                int x = Math.max(LABEL / 2, Math.min(Chart.WIDTH - LABEL / 2, middle));
                labels.add(new Label("number", x, 12, "middle", frame.formats().number(count)));
            }
            if (i % Math.max(1, LABEL / step + (LABEL % step == 0 ? 0 : 1)) == 0) {
                labels.add(new Label(
                        "date", middle, GROUND + 16, "middle", month.value().substring(5)));
            }
        }
        return new Chart(Chart.WIDTH, GROUND + 22, boxes, labels);
    }
}
