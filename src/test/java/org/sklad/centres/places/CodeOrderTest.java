package org.sklad.centres.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeOrderTest {
    @Test
    void sorts_numbers_by_their_value() {
        List<String> expected = List.of(
                "1",
                "2",
                "10",
                "12A",
                "12B",
                "100",
                "999999",
                "1000000",
                "99999999999999999999",
                "A-2",
                "A-10",
                "B1",
                "B1-1");
        List<String> codes = new ArrayList<>(expected);
        Collections.reverse(codes);
        codes.sort(Comparator.comparing(CodeOrder::of));
        assertThat(codes).isEqualTo(expected);
    }

    @Test
    void different_codes_never_have_the_same_order() {
        assertThat(List.of("1", "01", "001", "A1", "A01").stream().map(CodeOrder::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_longest_code_fits_its_column() {
        for (String code : List.of("1A1A1A1A1A1A1A1A1A1A", "1234567A1234567A1234", "12345678901234567890")) {
            assertThat(CodeOrder.of(code).length()).as(code).isLessThanOrEqualTo(150);
        }
    }
}
