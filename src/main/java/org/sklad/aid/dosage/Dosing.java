package org.sklad.aid.dosage;

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
 * Directions for taking a medicine, as given by the operator. Nothing is proposed or checked against the medicine. Each part has words in
 * every language of the printed papers.
 *
 * @param amount amount at a time, in quarters or hundredths
 * @param days number of days; absent if not given
 */
public record Dosing(
        BigDecimal amount,
        DoseUnit unit,
        int timesADay,
        Optional<Integer> days,
        Optional<FoodTime> food,
        Set<DayTime> at) {
    private static final String NOTHING = "-";
    private static final Map<String, String> FRACTIONS = Map.of("0.25", "¼", "0.5", "½", "0.75", "¾");

    public Dosing {
        amount = amount.stripTrailingZeros();
        at = Set.copyOf(at);
    }

    /** Parses the result of {@link #text}; empty text gives none. */
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

    /** Returns the directions as one text, to be encrypted. */
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

    /** Returns the times in order from the morning. */
    public List<DayTime> times() {
        return at.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(at));
    }

    /** Returns the directions in words, part by part. */
    public List<Message> words() {
        // The plural form follows the amount rounded up: a half takes the singular, one and a half takes the plural.
        long counted = amount.setScale(0, RoundingMode.CEILING).longValueExact();
        return Stream.of(
                        Stream.of(
                                Message.of("dosage.unit." + unit, counted, shown()),
                                Message.of("dosage.times", timesADay)),
                        days.map(each -> Message.of("dosage.days", each)).stream(),
                        times().stream().map(each -> Message.of("dosage.at." + each)),
                        food.map(each -> Message.of("dosage.food." + each)).stream())
                .flatMap(each -> each)
                .toList();
    }

    /**
     * Returns halves and quarters as printed on a pack, because 0.5 is misread as 5. Returns any other amount as a number, which each
     * language formats.
     */
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
