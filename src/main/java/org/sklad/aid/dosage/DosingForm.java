package org.sklad.aid.dosage;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.FormState;

/**
 * Directions for taking a medicine, in parts that can be shown to the person in any language.
 *
 * @param amount amount at a time
 * @param days number of days
 * @param at times of the day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DosingForm(
        @NotNull @DecimalMin("0.01") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal amount,

        @NotNull DoseUnit unit,
        @NotNull @Min(1) @Max(24) Integer timesADay,
        @Nullable @Min(1) @Max(365) Integer days,
        @Nullable FoodTime food,
        @Nullable @Size(max = 4) List<@NotNull DayTime> at) {
    /** The fields of a page. On a page with several lines, each is followed by the line number. */
    public static final List<String> FIELDS = List.of(
            "dosing.amount",
            "dosing.unit",
            "dosing.times",
            "dosing.days",
            "dosing.food",
            "dosing.morning",
            "dosing.noon",
            "dosing.evening",
            "dosing.night");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,6}(?:[.,][0-9]{1,4})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /** Returns the directions in the form of the API. */
    public static DosingForm of(Dosing dosing) {
        return new DosingForm(
                dosing.amount(),
                dosing.unit(),
                dosing.timesADay(),
                dosing.days().orElse(null),
                dosing.food().orElse(null),
                dosing.times());
    }

    /**
     * Parses typed fields; returns null if all are blank. Reads text that is not a number as 0, which is rejected at its field.
     *
     * @param typed value of each name in {@link #FIELDS}
     */
    @SuppressWarnings("NullAway") // The form check rejects a missing unit together with all other errors.
    public static @Nullable DosingForm typed(UnaryOperator<String> typed) {
        if (FIELDS.stream().allMatch(field -> typed.apply(field).isBlank())) {
            return null;
        }
        List<DayTime> at = new ArrayList<>();
        for (DayTime each : DayTime.values()) {
            if (!typed.apply("dosing." + each.name().toLowerCase(Locale.ROOT)).isBlank()) {
                at.add(each);
            }
        }
        String days = typed.apply("dosing.days");
        return new DosingForm(
                amount(typed.apply("dosing.amount")),
                find(DoseUnit.values(), typed.apply("dosing.unit")),
                number(typed.apply("dosing.times")),
                days.isBlank() ? null : number(days),
                find(FoodTime.values(), typed.apply("dosing.food")),
                at);
    }

    /** Returns true if a field has a value or an error, so that the page shows the fields. */
    public static boolean isTouched(FormState entered, String line) {
        return FIELDS.stream()
                .map(field -> field + line)
                .anyMatch(field ->
                        !entered.value(field).isEmpty() || entered.error(field).isPresent());
    }

    public Dosing dosing() {
        return new Dosing(
                amount,
                unit,
                timesADay,
                Optional.ofNullable(days),
                Optional.ofNullable(food),
                at == null ? Set.of() : Set.copyOf(at));
    }

    private static BigDecimal amount(String text) {
        String number = text.strip();
        return AMOUNT.matcher(number).matches() ? new BigDecimal(number.replace(',', '.')) : BigDecimal.ZERO;
    }

    private static int number(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    private static <E extends Enum<E>> @Nullable E find(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
