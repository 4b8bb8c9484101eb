package org.sklad.programme.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hidden counts of random tables cannot be computed from the shown ones. */
class SuppressionTest {
    private static final int TABLES = 400;

    /** A table of reports by centre, each with several breakdowns of the same total, all of which are published. */
    private static final class Table {
        final List<Long> counts = new ArrayList<>();
        final List<int[]> sums = new ArrayList<>();
        final Suppression suppression = new Suppression();

        int add(long count) {
            counts.add(count);
            return suppression.add(count);
        }

        void sum(int total, List<Integer> parts) {
            suppression.addSum(total, parts);
            sums.add(IntStream.concat(IntStream.of(total), parts.stream().mapToInt(each -> each))
                    .toArray());
        }
    }

    private static Table random(Random random) {
        Table table = new Table();
        int centres = 1 + random.nextInt(3);
        int breakdowns = 1 + random.nextInt(3);
        int most = random.nextBoolean() ? 8 : 60;
        List<int[][]> byCentre = new ArrayList<>();
        int[] widths = IntStream.range(0, breakdowns)
                .map(each -> 1 + random.nextInt(6))
                .toArray();
        for (int centre = 0; centre < centres; centre++) {
            byCentre.add(people(random, widths, random.nextInt(most)));
        }
        int[] totals = new int[centres];
        int[][][] cells = new int[centres + 1][breakdowns][];
        for (int centre = 0; centre <= centres; centre++) {
            int[][] counts = new int[breakdowns][];
            for (int breakdown = 0; breakdown < breakdowns; breakdown++) {
                counts[breakdown] = new int[widths[breakdown]];
                for (int value = 0; value < widths[breakdown]; value++) {
                    counts[breakdown][value] =
                            centre < centres ? byCentre.get(centre)[breakdown][value] : sum(byCentre, breakdown, value);
                }
            }
            int total = table.add(IntStream.of(counts[0]).sum());
            if (centre < centres) {
                totals[centre] = total;
            } else {
                table.sum(total, IntStream.of(totals).boxed().toList());
            }
            for (int breakdown = 0; breakdown < breakdowns; breakdown++) {
                cells[centre][breakdown] =
                        IntStream.of(counts[breakdown]).map(table::add).toArray();
                table.sum(total, IntStream.of(cells[centre][breakdown]).boxed().toList());
            }
        }
        for (int breakdown = 0; breakdown < breakdowns; breakdown++) {
            for (int value = 0; value < widths[breakdown]; value++) {
                List<Integer> parts = new ArrayList<>();
                for (int centre = 0; centre < centres; centre++) {
                    parts.add(cells[centre][breakdown][value]);
                }
                table.sum(cells[centres][breakdown][value], parts);
            }
        }
        return table;
    }

    private static int[][] people(Random random, int[] widths, int people) {
        int[][] counts = new int[widths.length][];
        for (int breakdown = 0; breakdown < widths.length; breakdown++) {
            counts[breakdown] = new int[widths[breakdown]];
            for (int person = 0; person < people; person++) {
                counts[breakdown][random.nextInt(widths[breakdown])]++;
            }
        }
        return counts;
    }

    private static int sum(List<int[][]> byCentre, int breakdown, int value) {
        return byCentre.stream().mapToInt(each -> each[breakdown][value]).sum();
    }

    @Test
    void no_combination_of_shown_counts_gives_a_hidden_one() {
        Random random = new Random(78);
        int hiddenTables = 0;
        for (int i = 0; i < TABLES; i++) {
            Table table = random(random);
            BitSet hidden = table.suppression.hide();
            hiddenTables += hidden.isEmpty() ? 0 : 1;
            List<BigInteger[]> equations = equations(table, hidden);
            int rank = rank(equations);
            for (int cell = 0; cell < table.counts.size(); cell++) {
                long count = table.counts.get(cell);
                if (count > 0 && count < Suppression.FEWEST) {
                    assertThat(hidden.get(cell))
                            .as("table %s, cell %s", i, cell)
                            .isTrue();
                }
                if (hidden.get(cell)) {
                    List<BigInteger[]> more = new ArrayList<>(equations);
                    more.add(unit(table.counts.size(), cell));
                    assertThat(rank(more))
                            .as("table %s, cell %s of %s", i, cell, count)
                            .isGreaterThan(rank);
                }
            }
        }
        assertThat(hiddenTables).isGreaterThan(TABLES / 2);
    }

    /** What a reader knows of the hidden counts: each sum, with the shown counts on the other side. */
    private static List<BigInteger[]> equations(Table table, BitSet hidden) {
        return table.sums.stream()
                .map(sum -> {
                    BigInteger[] row = new BigInteger[table.counts.size()];
                    Arrays.fill(row, BigInteger.ZERO);
                    for (int i = 0; i < sum.length; i++) {
                        if (hidden.get(sum[i])) {
                            row[sum[i]] = row[sum[i]].add(BigInteger.valueOf(i == 0 ? -1 : 1));
                        }
                    }
                    return row;
                })
                .toList();
    }

    private static BigInteger[] unit(int width, int cell) {
        BigInteger[] row = new BigInteger[width];
        Arrays.fill(row, BigInteger.ZERO);
        row[cell] = BigInteger.ONE;
        return row;
    }

    /** Eliminates without fractions, column by column. */
    private static int rank(List<BigInteger[]> equations) {
        List<BigInteger[]> rows =
                new ArrayList<>(equations.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        for (int column = 0; !rows.isEmpty() && column < rows.get(0).length; column++) {
            int at = column;
            int found = IntStream.range(rank, rows.size())
                    .filter(row -> rows.get(row)[at].signum() != 0)
                    .findFirst()
                    .orElse(-1);
            if (found >= 0) {
                Collections.swap(rows, rank, found);
                BigInteger[] pivot = rows.get(rank);
                for (int row = rank + 1; row < rows.size(); row++) {
                    BigInteger factor = rows.get(row)[column];
                    if (factor.signum() != 0) {
                        BigInteger[] next = new BigInteger[pivot.length];
                        for (int i = 0; i < next.length; i++) {
                            next[i] = rows.get(row)[i].multiply(pivot[column]).subtract(pivot[i].multiply(factor));
                        }
                        rows.set(row, next);
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    @Test
    void the_hidden_parts_of_a_shown_total_are_together_at_least_five() {
        Suppression suppression = new Suppression();
        int total = suppression.add(30);
        List<Integer> parts = List.of(suppression.add(1), suppression.add(1), suppression.add(8), suppression.add(20));
        suppression.addSum(total, parts);
        assertThat(suppression.hide().stream().boxed()).containsExactly(parts.get(0), parts.get(1), parts.get(2));
    }

    @Test
    void a_total_without_small_parts_is_shown_with_all_of_them() {
        Suppression suppression = new Suppression();
        int total = suppression.add(30);
        suppression.addSum(total, List.of(suppression.add(10), suppression.add(0), suppression.add(20)));
        assertThat(suppression.hide().isEmpty()).isTrue();
    }

    @Test
    void a_month_is_hidden_beside_the_small_one() {
        Suppression suppression = new Suppression();
        int year = suppression.add(23);
        int march = suppression.add(3);
        int april = suppression.add(12);
        int may = suppression.add(8);
        suppression.addSum(year, List.of(march, april, may));
        assertThat(suppression.hide().stream().boxed()).containsExactly(march, may);
    }
}
