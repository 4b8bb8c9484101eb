package org.sklad.days;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.web.Frame;

/**
 * Bars one below the other, as shapes on a plane of its own units: how much is needed of each, and hatched at the end what is not there.
 * What a bar means is said by its name and its number, so that it is readable without colour.
 *
 * @param width in units; about as many as a phone has pixels
 */
public record BarPicture(int width, int height, List<Box> boxes, List<Label> labels) {
    private static final int WIDTH = 340;
    private static final int ROW = 24;
    private static final int BEGIN = 150;
    private static final int LONGEST = WIDTH - BEGIN - 70;
    private static final int MOST_LETTERS = 18;

    public BarPicture {
        boxes = List.copyOf(boxes);
        labels = List.copyOf(labels);
    }

    /** A rectangle; {@code kind} is {@code enough} or {@code short}. */
    public record Box(String kind, int x, int y, int width, int height) {}

    /** A text at its baseline; {@code anchor} is {@code start} or {@code end}. */
    public record Label(String kind, int x, int y, String anchor, String text) {}

    /** How a day stands, good by good, in the words of the frame's language. */
    public static BarPicture of(Frame frame, DayBoard board) {
        List<DayBoard.Goods> goods = board.goods();
        long most = Math.max(
                1, goods.stream().mapToLong(DayBoard.Goods::needed).max().orElse(1));
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            DayBoard.Goods each = goods.get(i);
            int y = i * ROW;
            int all = length(each.needed(), most);
            int lacking = length(each.missing(), most);
            String name = frame.t(board.view().called(each.rule().code(), frame.language()));
            labels.add(new Label("name", BEGIN - 6, y + 16, "end", shortened(name)));
            boxes.add(new Box("enough", BEGIN, y + 4, all - lacking, 16));
            boxes.add(new Box("short", BEGIN + all - lacking, y + 4, lacking, 16));
            String lack = each.missing() == 0 ? "" : " (" + frame.formats().number(each.missing()) + ")";
            labels.add(new Label(
                    "number", BEGIN + all + 6, y + 16, "start", frame.formats().number(each.needed()) + lack));
        }
        boxes.removeIf(box -> box.width() == 0);
        return new BarPicture(WIDTH, Math.max(ROW, goods.size() * ROW), boxes, labels);
    }

    /** What is there is seen, however little it is. */
    private static int length(long value, long most) {
        return value == 0 ? 0 : Math.max(2, Math.toIntExact(value * LONGEST / most));
    }

    private static String shortened(String name) {
        return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "…";
    }
}
