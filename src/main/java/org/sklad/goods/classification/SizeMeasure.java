package org.sklad.goods.classification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.LookAlikes;

/**
 * A size that can be compared. Children's sizes are written by height, years or months and are converted to heights. 2XL and XXL are the
 * same. Other notations (diapers by number, bras) have no measure.
 *
 * @param from the size, or the smaller one of a pair such as 98-104
 * @param to the larger size of a pair; the same as {@code from} for a single size
 */
public record SizeMeasure(Scale scale, int from, int to) {
    enum Scale {
        LETTER(1),
        /** Shoes, and clothes with numbers. */
        NUMBER(1),
        /** In centimetres. */
        HEIGHT(6);

        private final int step;

        Scale(int step) {
            this.step = step;
        }
    }

    private static final Pattern BETWEEN = Pattern.compile("\\s*[-–/]\\s*");
    private static final Pattern LETTERS = Pattern.compile("([2-9]?)(X*)([SML])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private static final int SMALLEST_NUMBER = 15;
    private static final int SMALLEST_HEIGHT = 50;
    /** The largest number of men's clothes. */
    private static final int LARGEST_NUMBER = 67;

    private static final int TALLEST = 200;
    private static final int OLDEST_CHILD = 17;

    /** The last month in which each height from 56 on is worn. Below, the height of two-year-olds. Both as on European labels. */
    private static final int[] MONTHS = {2, 4, 6, 9, 12, 18, 24};

    private static final int NEWBORN = 56;
    private static final int OF_TWO_YEARS = 98;

    /**
     * Parses a size as written on a label.
     *
     * @param group the age group of the goods: 52 is a height for a baby and a number for a man
     */
    public static Optional<SizeMeasure> of(String size, Optional<AgeGroup> group) {
        String text = LookAlikes.code(size);
        List<String> parts = List.of(BETWEEN.split(text, 3));
        if (parts.size() > 2) {
            return Optional.empty();
        }
        String from = parts.get(0);
        String to = parts.get(parts.size() - 1);
        Optional<SizeMeasure> found =
                NUMBER.matcher(from).matches() && NUMBER.matcher(to).matches()
                        ? numbered(Integer.parseInt(from), Integer.parseInt(to), parts.size() == 2, group)
                        : letter(from).flatMap(low -> letter(to).map(high -> new SizeMeasure(Scale.LETTER, low, high)));
        return found.filter(each -> each.from <= each.to);
    }

    private static Optional<Integer> letter(String text) {
        Matcher matcher = LETTERS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int beyond = matcher.group(1).isEmpty() ? matcher.group(2).length() : Integer.parseInt(matcher.group(1));
        return switch (matcher.group(3)) {
            case "S" -> Optional.of(-1 - beyond);
            case "L" -> Optional.of(1 + beyond);
            default -> beyond == 0 ? Optional.of(0) : Optional.empty();
        };
    }

    private static Optional<SizeMeasure> numbered(int from, int to, boolean two, Optional<AgeGroup> group) {
        boolean ofChildren = group.filter(each -> each != AgeGroup.ADULT).isPresent();
        boolean ofBabies = group.filter(AgeGroup.BABY::equals).isPresent();
        boolean inMonths = ofBabies && to <= MONTHS[MONTHS.length - 1] && (from == 0 || to - from > 1);
        if (two && inMonths) {
            return Optional.of(new SizeMeasure(Scale.HEIGHT, ofMonth(from + 1), ofMonth(to)));
        }
        boolean grownUp = group.isPresent() && !ofChildren;
        if (two && !grownUp && to <= OLDEST_CHILD) {
            return Optional.of(new SizeMeasure(Scale.HEIGHT, ofYear(from), ofYear(to)));
        }
        if (from > LARGEST_NUMBER || (ofChildren && from >= SMALLEST_HEIGHT)) {
            return Optional.of(new SizeMeasure(Scale.HEIGHT, from, to)).filter(each -> each.to <= TALLEST);
        }
        return Optional.of(new SizeMeasure(Scale.NUMBER, from, to)).filter(each -> each.from >= SMALLEST_NUMBER);
    }

    private static int ofMonth(int month) {
        int step = 0;
        while (step < MONTHS.length - 1 && MONTHS[step] < month) {
            step++;
        }
        return NEWBORN + Scale.HEIGHT.step * step;
    }

    private static int ofYear(int year) {
        return OF_TWO_YEARS + Scale.HEIGHT.step * (year - 2);
    }

    /** Returns true for a size by the height, years or months of a child. */
    public boolean isHeight() {
        return scale == Scale.HEIGHT;
    }

    /** Returns how many sizes larger the other is: negative if smaller, 0 if the ranges meet, absent if they cannot be compared. */
    public Optional<Integer> stepsTo(SizeMeasure other) {
        if (scale != other.scale) {
            return Optional.empty();
        }
        int larger = Math.max(0, other.from - to);
        int smaller = Math.max(0, from - other.to);
        return Optional.of((int) Math.signum(larger - smaller) * (larger + smaller + scale.step - 1) / scale.step);
    }
}
