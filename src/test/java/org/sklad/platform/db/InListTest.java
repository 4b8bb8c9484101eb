package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.OurClasses;

class InListTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "9, 16", "129, 256", "255, 256", "256, 256", "257, 257"
    })
    void a_short_list_is_filled_up_to_a_power_of_two(int values, int bound) {
        List<Integer> list = IntStream.range(0, values).boxed().toList();
        List<Object> filled = InList.Factory.filledUp(list);
        assertThat(filled).hasSize(bound).startsWith(list.toArray());
        assertThat(filled.subList(values, bound)).isEqualTo(Collections.nCopies(bound - values, values - 1));
    }

    @Test
    void all_lists_of_values_are_bound_so() {
        assertThat(OurClasses.ALL.stream()
                        .filter(JavaClass::isInterface)
                        .flatMap(each -> each.getMethods().stream())
                        .flatMap(each -> Stream.of(each.reflect().getParameters()))
                        .filter(each -> each.isAnnotationPresent(BindList.class)))
                .isEmpty();
    }
}
