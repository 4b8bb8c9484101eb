package org.sklad.aid.dosing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Message;

/**
 * How a medicine is taken, as whoever gave it said: nothing here is proposed or checked against a medicine. Each part has words in
 * every language that papers are written in.
 *
 * @param amount at a time, in quarters or hundredths
 * @param days absent where it was not said for how long
 */
public record Dosing(
        BigDecimal amount,
        DoseUnit unit,
        int timesADay,
        Optional<Integer> days,
        Optional<FoodTime> food,
        Set<DayTime> at) {
    private static final String TEXTS = "dosing.dosing.";
    private static final String NOTHING = "-";
    private static final Map<String, String> FRACTIONS = Map.of("0.25", "¼", "0.5", "½", "0.75", "¾");

    public Dosing {
        amount = amount.stripTrailingZeros();
        at = Set.copyOf(at);
    }

    /** What {@link #text} wrote; nothing for an empty text. */
    public static Optional<Dosing> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", -1);
        return Optional.of(new Dosing(
                new BigDecimal(parts[0]),
                DoseUnit.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                said(parts[3]).map(Integer::valueOf),
                said(parts[4]).map(FoodTime::valueOf),
                Arrays.stream(parts[5].split(","))
                        .filter(each -> !each.equals(NOTHING))
                        .map(DayTime::valueOf)
                        .collect(Collectors.toSet())));
    }

    /** As one text, to be encrypted. */
    public String text() {
        String times = times().stream().map(Enum::name).collect(Collectors.joining(","));
        return String.join(
                " ",
                amount.toPlainString(),
                unit.name(),
                Integer.toString(timesADay),
                days.map(String::valueOf).orElse(NOTHING),
                food.map(Enum::name).orElse(NOTHING),
                times.isEmpty() ? NOTHING : times);
    }

    /** From the morning on. */
    public List<DayTime> times() {
        return at.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(at));
    }

    /** What it says, part by part. */
    public List<Message> words() {
        // A half is one where words have a form for one, one and a half are two.
        long counted = amount.setScale(0, RoundingMode.CEILING).longValueExact();
        return Stream.of(
                        Stream.of(
                                Message.of(TEXTS + "unit." + unit, counted, shown()),
                                Message.of(TEXTS + "times", timesADay)),
                        days.map(each -> Message.of(TEXTS + "days", each)).stream(),
                        times().stream().map(each -> Message.of(TEXTS + "at." + each)),
                        food.map(each -> Message.of(TEXTS + "food." + each)).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Halves and quarters as they are written on a pack: 0.5 is misread as 5. What is neither is a number, which each language writes. */
    private Object shown() {
        BigDecimal whole = amount.setScale(0, RoundingMode.DOWN);
        String fraction =
                FRACTIONS.get(amount.subtract(whole).stripTrailingZeros().toPlainString());
        if (fraction == null) {
            return amount;
        }
        return (whole.signum() == 0 ? "" : whole.toPlainString()) + fraction;
    }

    private static Optional<String> said(String part) {
        return part.equals(NOTHING) ? Optional.empty() : Optional.of(part);
    }
}
