package org.sklad.repairs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.repairs.orders.ActDetails;
import org.sklad.repairs.orders.PriorityForm;
import org.sklad.repairs.orders.Report;
import org.sklad.repairs.orders.ReportForm;

class PlannedDayTest {
    private static Report report(LocalDate day) {
        return new ReportForm(UUID.randomUUID(), "HAR", null, null, RepairCategory.WATER, Priority.PLANNED, day, "Тече")
                .report();
    }

    private static ActDetails priority(LocalDate day) {
        return new PriorityForm(UUID.randomUUID(), Priority.PLANNED, day, null).details();
    }

    /** One date of this kind would stop the clocks of the whole board. */
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "2200-01-01", "1999-12-31", "-999999999-01-01"})
    void a_date_without_a_plan_is_refused_in_a_report_and_in_a_change(String day) {
        assertThatThrownBy(() -> report(LocalDate.parse(day)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("plannedOn"));
        assertThatThrownBy(() -> priority(LocalDate.parse(day))).isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_date_of_planned_work_is_accepted() {
        assertThat(report(LocalDate.of(2027, 9, 1)).plannedOn()).contains(LocalDate.of(2027, 9, 1));
        assertThat(priority(LocalDate.of(2199, 12, 31)).plannedOn()).contains(LocalDate.of(2199, 12, 31));
    }
}
