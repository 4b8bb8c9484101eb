package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The layout of a kind of label on paper of any size.
 *
 * @param arrangements in order of preference, richest first; the first that fits is used
 */
record Design(
        @JsonProperty(required = true) LabelKind kind,
        @JsonProperty(required = true) List<Arrangement> arrangements) {
    Design {
        require(!arrangements.isEmpty(), "no arrangements");
        arrangements = List.copyOf(arrangements);
    }

    /**
     * Text above, one symbol to its right, one below with the code's digits.
     *
     * @param head lines over the whole width, above the text and the symbol to its right
     * @param lines from top to bottom
     */
    record Arrangement(
            Optional<List<Line>> head,
            @JsonProperty(required = true) List<Line> lines,
            Optional<Beside> beside,
            Optional<Below> below) {
        Arrangement {
            head = head.map(List::copyOf);
            lines = List.copyOf(lines);
            require(beside.isPresent() || below.isPresent(), "an arrangement without a symbol");
            require(
                    below.isPresent() || lines.stream().anyMatch(Line::saysCode),
                    "an arrangement without the digits of the code: a line {code} or a symbol below");
        }
    }

    /**
     * A line of text, as large as the space allows.
     *
     * @param largestMm the em square, if there is space
     * @param smallestMm the smallest readable em square
     * @param rows the most rows into which it may be broken
     * @param cut true if its end may be replaced by an ellipsis when the text does not fit at its smallest
     * @param figures true for digits alone, which need no room for descenders or accents
     */
    record Line(
            @JsonProperty(required = true) TextTemplate text,
            boolean bold,

            @JsonProperty(value = "largest_mm", required = true)
            double largestMm,

            @JsonProperty(value = "smallest_mm", required = true)
            double smallestMm,

            Optional<Integer> rows,
            boolean cut,
            boolean figures) {
        private static final double READABLE_MM = 1.5;

        Line {
            require(
                    smallestMm >= READABLE_MM && largestMm >= smallestMm,
                    "smallest_mm is at least 1.5, largest_mm no less");
            require(rows.isEmpty() || rows.get() >= 1, "rows is at least 1");
        }

        int mostRows() {
            return rows.orElse(1);
        }

        @JsonIgnore
        boolean saysCode() {
            return text.fields().contains(LabelField.CODE);
        }
    }

    /**
     * A square symbol to the right of the text.
     *
     * @param largestMm the size of a module, if there is space
     */
    record Beside(
            @JsonProperty(required = true) LabelSymbol symbol,

            @JsonProperty(value = "largest_mm", required = true)
            double largestMm) {
        Beside {
            require(symbol != LabelSymbol.CODE_128, "code-128 stands below, not beside");
            require(largestMm >= symbol.symbology().smallestMm(), "largest_mm is smaller than the symbol may be");
        }
    }

    /**
     * A Code 128 below the text, with the digits under its bars.
     *
     * @param largestMm the size of a module, if there is space
     * @param highestMm the height of the bars, if there is space
     * @param lowestMm the lowest bars that a hand-held scanner can hit
     */
    record Below(
            @JsonProperty(required = true) LabelSymbol symbol,

            @JsonProperty(value = "largest_mm", required = true)
            double largestMm,

            @JsonProperty(value = "highest_mm", required = true)
            double highestMm,

            @JsonProperty(value = "lowest_mm", required = true)
            double lowestMm) {
        private static final double AIMABLE_MM = 4;

        Below {
            require(symbol == LabelSymbol.CODE_128, "only code-128 stands below");
            require(largestMm >= symbol.symbology().smallestMm(), "largest_mm is smaller than the symbol may be");
            require(lowestMm >= AIMABLE_MM && highestMm >= lowestMm, "lowest_mm is at least 4, highest_mm no less");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
