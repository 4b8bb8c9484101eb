package org.sklad.programme.trainings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.Money;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;
import org.sklad.programme.directory.EntryCode;

/**
 * A training to record.
 *
 * @param centre centre whose staff or people it was about; left out if about none or several
 * @param from first day
 * @param to last day
 * @param hours length in hours, with one decimal
 * @param topics codes of topics
 * @param participants by institution; at least one person
 * @param trainers number of trainers
 * @param testBefore mean of a test of knowledge before the training, in percent
 * @param testAfter the same after the training
 * @param fundingSource code or name of a funding source
 */
public record TrainingForm(
        @NotNull UUID id,

        @Nullable @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull LocalDate from,
        @NotNull LocalDate to,

        @NotNull @DecimalMin("0.5") @DecimalMax("999") @Digits(integer = 3, fraction = 1)
        BigDecimal hours,

        @NotBlank @Size(max = 100) String place,

        @NotEmpty(message = "trainings.no-topics") @Size(min = 1, max = 20)
        List<@NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN) String> topics,

        @NotEmpty(message = "trainings.no-participants") @Size(min = 1, max = 200) @Chosen(by = {"female", "male"})
        List<@NotNull @Valid GroupForm> participants,

        @Nullable @Min(1) @Max(100) Integer trainers,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1)
        BigDecimal testBefore,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1)
        BigDecimal testAfter,

        @Nullable @Valid @Chosen(by = {"mean", "count"}) EvaluationForm evaluation,
        @Nullable @Valid @Chosen(by = "amount") CostForm cost,
        @Nullable @Size(max = 120) String fundingSource)
        implements WithId {
    /** Participants from one institution; a number left out is 0. */
    public record GroupForm(
            @NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN)
            String institution,

            @Nullable @Min(0) @Max(10_000) Integer female,
            @Nullable @Min(0) @Max(10_000) Integer male) {
        Participants.Group group() {
            return new Participants.Group(
                    new EntryCode(institution), female == null ? 0 : female, male == null ? 0 : male);
        }
    }

    /** The marks that participants gave the training: their mean, from 1 to 5, and their number. */
    public record EvaluationForm(
            @NotNull @DecimalMin("1") @DecimalMax("5") @Digits(integer = 1, fraction = 2)
            BigDecimal mean,

            @NotNull @Min(1) @Max(10_000) Integer count) {}

    /** The cost of the training. */
    public record CostForm(
            @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4)
            BigDecimal amount,

            @NotNull @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
            String currency) {
        Money money() {
            return Money.of(amount, currency, "cost.");
        }
    }

    /**
     * Returns the training to record.
     *
     * @throws InvalidFields if it ends before it begins, an institution has nobody or is stated twice, or there are more marks than people
     */
    NewTraining training() {
        List<Participants.Group> groups =
                participants.stream().map(GroupForm::group).toList();
        List<FieldError> errors = new ArrayList<>();
        if (to.isBefore(from)) {
            errors.add(new FieldError("to", Message.of("trainings.ends-before")));
        }
        Set<EntryCode> seen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            String at = "participants[" + i + "]";
            if (groups.get(i).total() == 0) {
                errors.add(new FieldError(at + ".female", Message.of("trainings.nobody")));
            }
            if (!seen.add(groups.get(i).institution())) {
                errors.add(new FieldError(at + ".institution", Message.of("trainings.institution-twice")));
            }
        }
        long people = groups.stream().mapToLong(Participants.Group::total).sum();
        if (evaluation != null && evaluation.count() > people) {
            errors.add(new FieldError("evaluation.count", Message.of("trainings.more-marks", people)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new NewTraining(
                Optional.ofNullable(centre).map(CentreCode::new),
                from,
                to,
                Tenths.of(hours),
                place.strip(),
                topics.stream().distinct().map(EntryCode::new).toList(),
                groups,
                Optional.ofNullable(trainers),
                Optional.ofNullable(testBefore).map(Tenths::of),
                Optional.ofNullable(testAfter).map(Tenths::of),
                Optional.ofNullable(evaluation).map(each -> new Evaluation(each.mean(), each.count())),
                Optional.ofNullable(cost).map(CostForm::money),
                Optional.ofNullable(fundingSource).orElse("").strip());
    }
}
