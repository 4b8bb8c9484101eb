package org.sklad.programme.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sample is random, without replacement, and the same again for the same seed. */
class SampleDrawTest {
    @Test
    void the_same_seed_draws_the_same_places_and_another_one_others() {
        List<Integer> places = SampleDraw.places("seed", 300, 40);
        assertThat(SampleDraw.places("seed", 300, 40)).isEqualTo(places);
        assertThat(SampleDraw.places("other", 300, 40)).isNotEqualTo(places);
        assertThat(places).doesNotHaveDuplicates().isSorted().hasSize(40).allMatch(each -> each >= 1 && each <= 300);
    }

    /** Of {@code seq 5 | while read i; do printf "seed:$i" | sha256sum | head -c 8; echo " $i"; done | sort}. */
    @Test
    void it_can_be_repeated_with_a_shell() {
        assertThat(SampleDraw.places("seed", 5, 2)).containsExactly(3, 5);
    }

    @Test
    void the_whole_population_is_drawn_if_the_sample_is_as_large() {
        assertThat(SampleDraw.places("seed", 3, 3)).containsExactly(1, 2, 3);
        assertThat(SampleDraw.places("seed", 0, 0)).isEmpty();
    }

    /** Over 3,000 seeds each of 10 places is drawn 900 times, give or take five standard errors. */
    @Test
    void every_place_is_drawn_equally_often() {
        int[] drawn = new int[11];
        for (int seed = 0; seed < 3000; seed++) {
            SampleDraw.places("seed-" + seed, 10, 3).forEach(place -> drawn[place]++);
        }
        assertThat(Arrays.stream(drawn).skip(1)).allMatch(each -> Math.abs(each - 900) < 5 * 25);
    }
}
