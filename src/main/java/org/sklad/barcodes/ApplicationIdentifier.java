package org.sklad.barcodes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of one GS1 application identifier.
 *
 * @param never identifiers that must not be in the same message
 * @param needed sets of identifiers; the message must have one of each set
 */
record ApplicationIdentifier(String ai, List<Part> parts, Set<String> never, List<Set<String>> needed) {
    ApplicationIdentifier {
        parts = List.copyOf(parts);
        never = Set.copyOf(never);
        needed = List.copyOf(needed);
    }

    /** Returns the maximum length of the value in characters. */
    int most() {
        return parts.stream().mapToInt(Part::most).sum();
    }

    /** Returns the fault of the value, if it has one. The value is not longer than {@link #most()}. */
    Optional<ElementFault> faultOf(String value) {
        int from = 0;
        for (Part part : parts) {
            int length = Math.min(part.most(), value.length() - from);
            if (length == 0 && part.optional()) {
                return Optional.empty();
            }
            Optional<ElementFault> fault = part.faultOf(value.substring(from, from + length));
            if (fault.isPresent()) {
                return fault;
            }
            from += length;
        }
        return Optional.empty();
    }

    /** A part of the value with one set of characters. */
    record Part(Characters characters, int least, int most, boolean optional, Optional<PartCheck> check) {
        Optional<ElementFault> faultOf(String text) {
            if (text.length() < least) {
                return Optional.of(ElementFault.TOO_SHORT);
            }
            if (!characters.allow(text)) {
                return Optional.of(ElementFault.CHARACTER);
            }
            return check.flatMap(each -> each.faultOf(text));
        }
    }
}
