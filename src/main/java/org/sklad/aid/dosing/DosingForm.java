package org.sklad.aid.dosing;

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
 * How a medicine is taken, in parts that are said to the person in their language.
 *
 * @param amount at a time
 * @param days for how many
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
    /** The fields of a page, each behind its line's number or not. */
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

    /** The same as it is answered. */
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
     * As it was typed; absent where none of it was. What is no number is 0, which is refused at its field.
     *
     * @param typed by the names of {@link #FIELDS}
     */
    @SuppressWarnings("NullAway") // A unit that is missing is refused with all else that is, when the form is checked.
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

    /** Whether something stands in the fields, or was refused there, so that they are shown. */
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
