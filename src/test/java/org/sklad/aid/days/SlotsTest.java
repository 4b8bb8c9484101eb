package org.sklad.aid.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static Map<String, Integer> fill(int people, String... all) {
        return Slots.fill(List.of(all), each -> each.substring(0, 1), people);
    }

    @Test
    void each_slot_takes_people_up_to_its_limit() {
        assertThat(fill(2, "a", "b", "c", "d", "e"))
                .containsExactly(
                        Map.entry("a", 1), Map.entry("b", 1), Map.entry("c", 2), Map.entry("d", 2), Map.entry("e", 3));
    }

    @Test
    void a_household_is_in_one_slot() {
        assertThat(fill(3, "a", "b", "c1", "c2", "d"))
                .containsEntry("c1", 2)
                .containsEntry("c2", 2)
                .containsEntry("d", 2);
        assertThat(fill(3, "a1", "b", "a2").get("a2")).isEqualTo(1);
    }

    @Test
    void a_household_larger_than_a_slot_gets_its_own_slot() {
        assertThat(fill(2, "a", "b1", "b2", "b3", "c"))
                .containsEntry("b1", 2)
                .containsEntry("b3", 2)
                .containsEntry("c", 3);
    }

    @Test
    void slots_end_with_the_day() {
        assertThat(new Slots(LocalTime.of(22, 0), 30, 1).most()).isEqualTo(4);
        assertThat(new Slots(LocalTime.of(23, 45), 30, 1).most()).isEqualTo(1);
        assertThat(new Slots(LocalTime.of(9, 0), 20, 1).begin(4)).isEqualTo(LocalTime.of(10, 0));
    }
}
