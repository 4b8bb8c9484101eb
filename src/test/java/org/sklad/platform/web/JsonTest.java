package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

class JsonTest {
    private record Dated(LocalDate day, Instant moment) {}

    private static Dated read(String json) throws JsonProcessingException {
        return Json.mapper().readValue(json, Dated.class);
    }

    @Test
    void reads_days_and_times_with_years_of_four_digits() throws Exception {
        assertThat(read("{\"day\":\"0001-01-01\",\"moment\":\"9999-12-31T23:59:59.999999Z\"}"))
                .isEqualTo(new Dated(LocalDate.of(1, 1, 1), Instant.parse("9999-12-31T23:59:59.999999Z")));
    }

    @Test
    void leaves_out_absent_values() throws Exception {
        assertThat(Json.mapper().writeValueAsString(new Known(Optional.empty(), null, "", List.of())))
                .isEqualTo("{\"text\":\"\",\"list\":[]}");
    }

    private record Known(Optional<String> absent, @Nullable String none, String text, List<String> list) {}

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "0000-12-31", "-0001-01-01", "-999999999-01-01"})
    void refuses_days_of_other_years_at_their_field(String day) {
        assertThatThrownBy(() -> read("{\"day\":\"" + day + "\"}"))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        refused -> assertThat(UnreadableFields.errors(refused))
                                .isEqualTo(List.of(new FieldError("day", Message.of("platform.field.date")))));
    }

    /** A script that sends a local midnight in UTC means the next day, and a year is no number of days. */
    @ParameterizedTest
    @ValueSource(strings = {"\"2027-01-14T22:00:00.000Z\"", "\"2027-01-14T00:00:00+02:00\"", "1990", "[2027,1,14]"})
    void refuses_a_time_or_number_for_a_day_at_its_field(String day) {
        for (ObjectMapper mapper : List.of(Json.mapper(), Json.formMapper())) {
            assertThatThrownBy(() -> mapper.readValue("{\"day\":" + day + "}", Dated.class))
                    .isInstanceOfSatisfying(
                            MismatchedInputException.class,
                            refused -> assertThat(UnreadableFields.errors(refused))
                                    .isEqualTo(List.of(new FieldError("day", Message.of("platform.field.date")))));
        }
    }

    /** The filter of a page takes the day of a local time, as people paste it from another program. */
    @Test
    void a_local_time_is_a_day_in_a_form_of_a_page_only() throws Exception {
        String local = "{\"day\":\"2027-01-14T22:00:00\"}";
        assertThatThrownBy(() -> read(local)).isInstanceOf(MismatchedInputException.class);
        assertThat(Json.formMapper().readValue(local, Dated.class).day()).isEqualTo(LocalDate.of(2027, 1, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "-300000-01-01T00:00:00Z"
            })
    void refuses_times_of_other_years_at_their_field(String moment) {
        assertThatThrownBy(() -> read("{\"moment\":\"" + moment + "\"}"))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        refused -> assertThat(UnreadableFields.errors(refused))
                                .isEqualTo(List.of(new FieldError("moment", Message.of("platform.field.instant")))));
    }
}
