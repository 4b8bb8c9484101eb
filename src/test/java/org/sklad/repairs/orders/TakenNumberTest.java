package org.sklad.repairs.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of PostgreSQL for a taken number. A fault that breaks another rule of the schema must not look like a busy database. */
class TakenNumberTest {
    @ParameterizedTest
    @CsvSource({
        "23505, work_orders_number_key, true",
        "23505, work_orders_centre_serial_year_serial_key, true",
        "23505, stored_files_pkey, false",
        "23503, work_orders_room_fkey, false",
        "22001, work_orders_number_key, false"
    })
    void only_a_duplicate_work_order_number_means_that_the_number_is_taken(
            String state, String constraint, boolean taken) {
        SQLException said = new SQLException("ERROR: violates constraint \"" + constraint + "\"", state);
        assertThat(TakenNumber.is(new UnableToExecuteStatementException(said, null)))
                .isEqualTo(taken);
    }
}
