package org.sklad.programme.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which counts of published tables are hidden. Counts of 1 to 4 are hidden, and as many others that no hidden count can be computed
 * from the shown ones by adding and subtracting along the sums, whichever of them are combined. The hidden parts of a sum whose total is shown
 * are together at least 5, and more than their number, because otherwise each of them would be one.
 */
final class Suppression {
    static final int FEWEST = 5;

    /** Computes with remainders, so that no number overflows. The sums have only the factors 1 and -1. */
    private static final long PRIME = 2_147_483_647L;

    private final List<Long> counts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final BitSet hidden = new BitSet();

    /** A total and its parts. */
    private record Sum(int total, List<Integer> parts) {
        Stream<Integer> all() {
            return Stream.concat(Stream.of(total), parts.stream());
        }
    }

    /** Adds a count and returns its number. */
    int add(long count) {
        counts.add(count);
        int cell = counts.size() - 1;
        hidden.set(cell, count > 0 && count < FEWEST);
        return cell;
    }

    /** Adds a count that is published nowhere and returns its number. */
    int addUnpublished(long count) {
        int cell = add(count);
        hidden.set(cell);
        return cell;
    }

    /** States that a reader knows a total to be the sum of its parts. */
    void addSum(int total, List<Integer> parts) {
        sums.add(new Sum(total, List.copyOf(parts)));
    }

    /** Returns the numbers of the hidden counts. */
    BitSet hide() {
        int before = -1;
        while (hidden.cardinality() != before) {
            before = hidden.cardinality();
            sums.forEach(this::hideMoreOf);
            hideBeside(computable());
        }
        return hidden;
    }

    private void hideMoreOf(Sum sum) {
        while (!hidden.get(sum.total()) && isThin(sum)) {
            hidden.set(smallest(sum.parts().stream().filter(each -> counts.get(each) > 0))
                    .orElse(sum.total()));
        }
    }

    private boolean isThin(Sum sum) {
        List<Integer> parts = sum.parts().stream().filter(hidden::get).toList();
        long together = parts.stream().mapToLong(counts::get).sum();
        return !parts.isEmpty() && (together < FEWEST || together <= parts.size());
    }

    /** Hides parts beside counts that can be computed. Totals are hidden only where there is no such part, and one at a time. */
    private void hideBeside(List<Integer> computable) {
        int before = hidden.cardinality();
        for (int cell : computable) {
            smallest(around(cell).flatMap(sum -> sum.parts().stream()).filter(each -> counts.get(each) > 0))
                    .ifPresent(hidden::set);
        }
        if (hidden.cardinality() == before && !computable.isEmpty()) {
            int cell = computable.get(0);
            smallest(around(cell).map(Sum::total))
                    .or(() -> smallest(around(cell).flatMap(sum -> sum.parts().stream())))
                    .or(() -> smallest(IntStream.range(0, counts.size()).boxed().filter(each -> counts.get(each) > 0)))
                    .ifPresent(hidden::set);
        }
    }

    private Stream<Sum> around(int cell) {
        return sums.stream().filter(sum -> sum.all().anyMatch(each -> each == cell));
    }

    private Optional<Integer> smallest(Stream<Integer> cells) {
        return cells.filter(each -> !hidden.get(each))
                .min(Comparator.<Integer>comparingLong(counts::get).thenComparing(each -> each));
    }

    /**
     * Returns the hidden counts that follow from the shown ones. The sums are equations for the hidden counts. Once they are solved as far as
     * they go, a count follows exactly if an equation has nothing but it.
     */
    private List<Integer> computable() {
        int[] unknowns = hidden.stream().toArray();
        int[] places = new int[counts.size()];
        Arrays.fill(places, -1);
        IntStream.range(0, unknowns.length).forEach(i -> places[unknowns[i]] = i);
        List<long[]> solved = new ArrayList<>();
        sums.forEach(sum -> solve(solved, equation(sum, places, unknowns.length)));
        return solved.stream()
                .filter(row -> Arrays.stream(row).filter(each -> each != 0).count() == 1)
                .map(row -> unknowns[pivot(row)])
                .toList();
    }

    private static long[] equation(Sum sum, int[] places, int unknowns) {
        long[] row = new long[unknowns];
        if (places[sum.total()] >= 0) {
            row[places[sum.total()]] = PRIME - 1;
        }
        sum.parts().stream().filter(each -> places[each] >= 0).forEach(each -> row[places[each]] = 1);
        return row;
    }

    /** Adds an equation, and keeps every first unknown of an equation out of all others. */
    private static void solve(List<long[]> solved, long[] row) {
        for (long[] each : solved) {
            subtract(row, each, pivot(each));
        }
        int pivot = pivot(row);
        if (pivot < 0) {
            return;
        }
        long inverse = power(row[pivot], PRIME - 2);
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
        solved.forEach(each -> subtract(each, row, pivot));
        solved.add(row);
    }

    private static void subtract(long[] from, long[] row, int pivot) {
        long factor = from[pivot];
        for (int i = 0; factor != 0 && i < row.length; i++) {
            from[i] = Math.floorMod(from[i] - factor * row[i] % PRIME, PRIME);
        }
    }

    private static int pivot(long[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> row[i] != 0)
                .findFirst()
                .orElse(-1);
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest /= 2) {
            result = rest % 2 == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
