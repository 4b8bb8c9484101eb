package org.sklad.aid.handouts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.SignIn;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.UnitValueForm;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A handout to record, to a person by case or card code, or to a group.
 *
 * @param restrictionsSeen {@code true} to give goods although their donor meant them for others and asks for a warning
 * @param seenRestrictions codes of single restrictions to confirm
 * @param again {@code false} to reject a handout from paper if the same goods were already recorded for that day. Pages send it in order to
 *     ask. A program knows by its ids what it sent, leaves it out, and the handout is recorded
 */
public record HandoutForm(
        @Nullable UUID id,
        @Nullable @Size(max = 40) String beneficiary,
        @Nullable @Size(max = 10) List<@NotNull @Valid HeadsForm> group,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable Instant occurredAt,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid HandoutLineForm> lines,
        @NotNull @Valid AcknowledgementForm acknowledgement,
        @Nullable @Size(max = 100) String collectedBy,
        @Nullable @Valid OverrideForm override,
        @Nullable Boolean restrictionsSeen,

        @Nullable @Size(max = 300)
        List<@NotNull @Size(max = 30) @Pattern(regexp = RestrictionCode.PATTERN) String> seenRestrictions,

        @Nullable Boolean again) {

    public static final int MOST_QUANTITY = 1_000_000;

    /** Heads of one sex and age band. */
    public record HeadsForm(
            @NotNull Sex sex,
            @NotNull AgeBand ageBand,
            @NotNull @Min(1) @Max(10_000) Integer count) {}

    /**
     * Goods named by item, lot or code. The code of a box, or a box alone, means everything in it; with a quantity, that many units, if the
     * box contains only one item.
     *
     * @param box digits of the label of the box from which the goods are taken
     * @param dose dose as typed and printed
     * @param dosing the dose in parts, which are printed in the person's language
     * @param bought purchase of goods that were bought for the recipient and come in with the handout
     */
    public record HandoutLineForm(
            @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
            String item,

            @Nullable @Size(max = 20) String lot,
            @Nullable RawCode code,
            @Nullable @Size(max = 20) String box,
            @Nullable @Min(1) @Max(MOST_QUANTITY) Long quantity,
            @Nullable @Min(1) @Max(10_000) Long times,
            @Nullable @Size(max = 100) String prescription,
            @Nullable @Size(max = 200) String dose,
            @Nullable @Valid DosingForm dosing,
            @Nullable @Valid BoughtForm bought)
            implements GoodsFields {
        /** Returns true if the line has a prescription, a dose or directions. */
        public boolean hasPrescription() {
            return prescription != null || dose != null || dosing != null;
        }

        NewLine line(String at) {
            return new NewLine(
                    goods(at),
                    GoodsFields.box(box, at + "box"),
                    prescription == null ? "" : prescription,
                    dose == null ? "" : dose,
                    Optional.ofNullable(dosing).map(DosingForm::dosing),
                    Optional.ofNullable(bought).map(each -> each.bought(at + "bought.")));
        }

        private void check(String field, List<FieldError> errors) {
            boolean inBox = box != null && !box.isBlank();
            boolean ofBox = item == null && lot == null && code == null && inBox;
            long names = Stream.of(Optional.ofNullable(item), Optional.ofNullable(lot), Optional.ofNullable(code))
                    .filter(Optional::isPresent)
                    .count();
            if (names != 1 && !ofBox) {
                errors.add(new FieldError(field, Message.of("handouts.line.one-name")));
            }
            if (bought != null && (lot != null || inBox)) {
                errors.add(new FieldError(field + ".bought", Message.of("handouts.bought.item-alone")));
            }
            if (code == null && quantity == null && !ofBox) {
                errors.add(new FieldError(field + ".quantity", Message.of("platform.field.required")));
            }
            if (times != null && (code == null || quantity != null)) {
                errors.add(new FieldError(field + ".times", Message.of("handouts.line.times")));
            }
        }
    }

    /**
     * Goods that were bought for the recipient.
     *
     * @param lot maker's lot number
     * @param fundingSource code or name of an existing funding source
     */
    public record BoughtForm(
            @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
            @Nullable LocalDate expiresOn,
            @Nullable @Valid UnitValueForm unitValue,
            @Nullable @Size(max = 120) String fundingSource) {
        private Bought bought(String at) {
            return new Bought(
                    lot == null ? "" : LotKey.typed(lot),
                    Optional.ofNullable(expiresOn),
                    Optional.ofNullable(unitValue).map(value -> value.money(at)),
                    fundingSource == null ? "" : fundingSource.strip());
        }
    }

    /**
     * The acknowledgement of the person.
     *
     * @param image PNG in base64, for a signature
     */
    public record AcknowledgementForm(
            @NotNull Acknowledgement kind,
            @Nullable @Size(max = Signature.MOST_TEXT) String image) {}

    /** Goods beyond the rules, confirmed by a second operator. */
    public record OverrideForm(
            @NotBlank @Size(max = 500) String reason,
            @NotNull @Valid SecondForm second) {
        /** Returns the override that a page sends; null if neither field was filled in. */
        public static @Nullable OverrideForm typed(
                @Nullable String reason, @Nullable String username, @Nullable Secret password, @Nullable Secret otp) {
            if (reason == null && username == null) {
                return null;
            }
            return new OverrideForm(
                    reason == null ? "" : reason,
                    new SecondForm(
                            username == null ? "" : username, password == null ? new Secret("") : password, otp));
        }
    }

    /** Sign-in of the second operator. */
    public record SecondForm(
            @NotNull @Size(max = 100) String username,
            @NotNull @Size(max = 200) Secret password,
            @Nullable @Size(max = 20) Secret otp) {}

    /**
     * Returns the handout to record.
     *
     * @param by signed-in operator. Wrong passwords of a second operator count against this one, and not against everybody at the same
     *     address
     * @throws InvalidFields if a fault concerns several fields: no recipient or two, goods named twice, an image that is not a picture
     */
    public NewHandout handout(Operator by) {
        List<FieldError> errors = new ArrayList<>();
        List<HeadsForm> heads = group == null ? List.of() : group;
        if ((beneficiary == null) == heads.isEmpty()) {
            errors.add(new FieldError("beneficiary", Message.of("handouts.handout.whom")));
        }
        checkGroup(heads, errors);
        List<NewLine> wanted = wanted(errors);
        if ((acknowledgement.kind() == Acknowledgement.SIGNATURE) != (acknowledgement.image() != null)) {
            errors.add(new FieldError("acknowledgement.image", Message.of("handouts.signature.when")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new NewHandout(
                new CentreCode(centre),
                location,
                Optional.ofNullable(beneficiary),
                heads.stream()
                        .map(each -> new Heads(each.sex(), each.ageBand(), each.count()))
                        .toList(),
                // Storage keeps microseconds.
                Optional.ofNullable(occurredAt).map(at -> at.truncatedTo(ChronoUnit.MICROS)),
                wanted,
                acknowledgement.kind(),
                Optional.ofNullable(acknowledgement.image()).map(text -> Signature.of(text, "acknowledgement.image")),
                collectedBy == null ? "" : collectedBy,
                Optional.ofNullable(override).map(each -> overriding(each, by)),
                SeenRestrictions.of(restrictionsSeen, seenRestrictions),
                !Boolean.FALSE.equals(again));
    }

    /**
     * Returns the same handout for another person, collected by this one unless another collector is named.
     *
     * @param twice true if the operator said that the other person got the goods twice on that day
     */
    public HandoutForm takenFor(String other, boolean twice) {
        return new HandoutForm(
                id,
                other,
                null,
                centre,
                location,
                occurredAt,
                lines,
                acknowledgement,
                collectedBy == null || collectedBy.isBlank() ? beneficiary : collectedBy,
                override,
                restrictionsSeen,
                seenRestrictions,
                twice);
    }

    private List<NewLine> wanted(List<FieldError> errors) {
        List<NewLine> wanted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "]";
            lines.get(i).check(field, errors);
            try {
                wanted.add(lines.get(i).line(field + "."));
            } catch (InvalidFields unreadable) {
                errors.addAll(unreadable.errors());
            }
        }
        return wanted;
    }

    private static void checkGroup(List<HeadsForm> heads, List<FieldError> errors) {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < heads.size(); i++) {
            if (!seen.add(List.of(heads.get(i).sex(), heads.get(i).ageBand()))) {
                errors.add(new FieldError("group[" + i + "]", Message.of("handouts.handout.heads-twice")));
            }
        }
    }

    private static Overriding overriding(OverrideForm form, Operator by) {
        SecondForm second = form.second();
        return new Overriding(
                form.reason(),
                new SignIn(
                        second.username().toLowerCase(Locale.ROOT),
                        second.password(),
                        Optional.ofNullable(second.otp()).map(Secret::reveal),
                        "operator " + by.id(),
                        Optional.empty()));
    }
}
