package org.sklad.programme.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stated interval covers the truth at least at its level. */
class IntervalCoverTest {
    private static final int POPULATIONS = 4000;
    private static final int LEVEL = 95;

    /** Three standard errors of a share of 95 percent in as many populations. */
    private static final double MONTE_CARLO = 3 * Math.sqrt(0.95 * 0.05 / POPULATIONS);

    /** A population whose truth is known, and the answers of a sample of it. */
    private record Simulated(int households, int content, int answered, int yes) {
        boolean isCoveredBy(double lowestPercent, double highestPercent) {
            double truth = 100.0 * content / households;
            return lowestPercent <= truth && truth <= highestPercent;
        }
    }

    /** Populations of 5 to 600 households, mostly content, some of whom are not met, drawn as the program draws. */
    private static List<Simulated> simulated(long seed) {
        Random random = new Random(seed);
        List<Simulated> all = new ArrayList<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        while (all.size() < POPULATIONS) {
            int households = 5 + random.nextInt(random.nextBoolean() ? 40 : 596);
            double share = random.nextBoolean() ? random.nextDouble() : 0.8 + 0.2 * random.nextDouble();
            boolean[] content = new boolean[households];
            int truth = 0;
            for (int i = 0; i < households; i++) {
                content[i] = random.nextDouble() < share;
                truth += content[i] ? 1 : 0;
            }
            double met = 0.2 + 0.8 * random.nextDouble();
            int answered = 0;
            int yes = 0;
            int size = sizes.computeIfAbsent(households, new Precision(LEVEL, 10)::sampleSize);
            for (int place : SampleDraw.places(Long.toHexString(random.nextLong()), households, size)) {
                if (random.nextDouble() < met) {
                    answered++;
                    yes += content[place - 1] ? 1 : 0;
                }
            }
            if (answered > 0) {
                all.add(new Simulated(households, truth, answered, yes));
            }
        }
        return all;
    }

    private static boolean isCovered(Simulated each) {
        ShareInterval interval = ShareInterval.of(each.households(), each.answered(), each.yes(), LEVEL);
        return each.isCoveredBy(interval.lowestPercent(), interval.highestPercent());
    }

    /** The interval of a textbook for large samples, which is wrong for small ones and for shares near 100 percent. */
    private static boolean isCoveredByTextbook(Simulated each) {
        double share = (double) each.yes() / each.answered();
        double margin = 1.96 * Math.sqrt(share * (1 - share) / each.answered());
        return each.isCoveredBy(100 * (share - margin), 100 * (share + margin));
    }

    @ParameterizedTest
    @ValueSource(longs = {2026, 2027})
    void over_thousands_of_simulated_populations_it_covers_the_truth_at_its_level(long seed) {
        List<Simulated> all = simulated(seed);
        long covered = all.stream().filter(IntervalCoverTest::isCovered).count();
        assertThat((double) covered / all.size()).isGreaterThanOrEqualTo(0.95 - MONTE_CARLO);
    }

    /** The control: the same populations reveal an interval that claims too much. */
    @ParameterizedTest
    @ValueSource(longs = {2026, 2027})
    void an_interval_that_is_wrong_for_small_samples_is_detected(long seed) {
        List<Simulated> all = simulated(seed);
        long covered =
                all.stream().filter(IntervalCoverTest::isCoveredByTextbook).count();
        assertThat((double) covered / all.size()).isLessThan(0.95 - MONTE_CARLO);
    }

    /** Without chance: the probability of all samples whose interval has the truth, for every truth of small populations. */
    @ParameterizedTest
    @ValueSource(ints = {80, 90, 95, 99})
    void it_covers_every_truth_of_every_small_population(int level) {
        for (int households = 1; households <= 24; households++) {
            for (int answered = 1; answered <= households; answered++) {
                for (int content = 0; content <= households; content++) {
                    Hypergeometric samples = new Hypergeometric(households, content, answered);
                    double covered = 0;
                    for (int yes = Math.max(0, answered - households + content);
                            yes <= Math.min(answered, content);
                            yes++) {
                        ShareInterval interval = ShareInterval.of(households, answered, yes, level);
                        covered += interval.lowest() <= content && content <= interval.highest() ? samples.of(yes) : 0;
                    }
                    assertThat(covered)
                            .as("%d of %d content, %d answered", content, households, answered)
                            .isGreaterThanOrEqualTo(level / 100.0 - 1e-9);
                }
            }
        }
    }

    @Test
    void it_is_one_number_if_every_household_answered() {
        ShareInterval interval = ShareInterval.of(40, 40, 37, LEVEL);
        assertThat(List.of(interval.lowest(), interval.highest())).containsExactly(37, 37);
        assertThat(List.of(interval.lowestPercent(), interval.percent(), interval.highestPercent()))
                .containsExactly(92, 93, 93);
    }

    @Test
    void it_allows_for_those_who_were_not_asked_even_if_all_answers_are_yes() {
        ShareInterval interval = ShareInterval.of(100, 20, 20, LEVEL);
        assertThat(interval.highest()).isEqualTo(100);
        assertThat(interval.lowest()).isLessThan(90);
    }

    @Test
    void the_probabilities_of_large_populations_sum_to_one() {
        for (int marked : new int[] {0, 1, 700, 2500, 4999, 5000}) {
            Hypergeometric samples = new Hypergeometric(5000, marked, 180);
            assertThat(samples.atLeast(0)).isBetween(1 - 1e-9, 1 + 1e-9);
            assertThat(samples.atMost(90) + samples.atLeast(91)).isBetween(1 - 1e-9, 1 + 1e-9);
        }
        // By hand: 3 of 5 marked, 2 drawn. C(3,2) / C(5,2) = 3 / 10.
        assertThat(new Hypergeometric(5, 3, 2).of(2)).isBetween(0.3 - 1e-12, 0.3 + 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30, 100, 250, 600})
    void the_size_of_the_sample_gives_the_wanted_interval_whatever_is_answered(int households) {
        int size = new Precision(LEVEL, 10).sampleSize(households);
        assertThat(size).isBetween(1, households);
        assertThat(IntStream.rangeClosed(0, size)
                        .mapToDouble(yes ->
                                ShareInterval.of(households, size, yes, LEVEL).halfWidth())
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(10);
    }

    @Test
    void the_sample_of_a_finite_population_is_smaller_than_that_of_a_large_one() {
        Precision usual = new Precision(LEVEL, 10);
        assertThat(usual.sampleSize(0)).isZero();
        assertThat(usual.sampleSize(1)).isEqualTo(1);
        assertThat(usual.sampleSize(60)).isLessThan(50);
        assertThat(usual.sampleSize(20_000)).isBetween(96, 110);
        assertThat(new Precision(99, 8).sampleSize(20_000)).isEqualTo(Precision.MOST);
    }
}
