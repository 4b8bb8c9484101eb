package org.sklad.aid.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.SecondOperatorRefused;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Errors of a handout from the API, mapped to the fields of a desk, and the heads of a group among these fields. */
class DeskFieldsTest {
    private static final Message WRONG = Message.of("platform.field.invalid");

    private static final FormState TYPED = FormState.nothing()
            .with("heads.FEMALE.0-4", "")
            .with("heads.MALE.0-4", "0")
            .with("heads.MALE.18-59", "17")
            .with("heads.FEMALE.60+", "many");

    @ParameterizedTest
    @CsvSource({
        "lines[0].quantity, quantity.1",
        "lines[11], quantity.12",
        "lines[1].code, quantity.2",
        "lines[1].prescription, prescription.2",
        "lines[2].dose, dose.3",
        "lines, code",
        "beneficiary, code",
        "quantity[3], quantity.3",
        "goods[3], quantity.3",
        "lines[2].box, quantity.3",
        "box[1], quantity.1",
        "dose[1], dose.1",
        "lines[2].dosing.amount, dosing.amount.3",
        "lines[0].dosing.timesADay, dosing.times.1",
        "'dosing[days][2]', dosing.days.2",
        "group[0].count, heads.MALE.18-59",
        "group[1].count, heads.FEMALE.60+",
        "group, heads",
        "heads, heads",
        "'heads[MALE][5-11]', heads.MALE.5-11",
        "acknowledgement.image, acknowledgement",
        "image, acknowledgement",
        "override.reason, reason",
        "override.second.username, username",
        "override.second.otp, otp",
        "occurredAt, occurredAt",
        "location, location"
    })
    void each_is_said_where_it_was_typed(String api, String desk) {
        FormState refused = DeskFields.refused(TYPED, new InvalidFields(api, WRONG));
        assertThat(refused.errors()).containsExactly(new FieldError(desk, WRONG));
        assertThat(refused.first(desk)).isTrue();
        assertThat(refused.fields()).isEqualTo(TYPED.fields());
        assertThat(refused.refusal()).as("that something is marked").isPresent();
    }

    @Test
    void what_a_field_says_in_full_is_not_said_twice() {
        SecondOperatorRefused refusal = SecondOperatorRefused.same();
        FormState refused = DeskFields.refused(TYPED, refusal);
        assertThat(refused.error("username")).contains(refusal.message());
        assertThat(refused.refusal()).isEmpty();
    }

    @Test
    void heads_are_what_was_typed_for_somebody() {
        GroupHeads heads = GroupHeads.of(TYPED.with("heads.FEMALE.5-11", "02"));
        assertThat(heads.total()).isEqualTo(19);
        assertThat(heads.form())
                .containsExactly(
                        new HandoutForm.HeadsForm(Sex.FEMALE, AgeBand.FROM_5, 2),
                        new HandoutForm.HeadsForm(Sex.MALE, AgeBand.FROM_18, 17),
                        new HandoutForm.HeadsForm(Sex.FEMALE, AgeBand.FROM_60, 0));
        assertThat(GroupHeads.of(FormState.nothing()).isEmpty()).isTrue();
    }
}
