package org.sklad.barcodes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What GS1 says of one application identifier.
 *
 * @param never identifiers that must not stand in the same message
 * @param needed sets of identifiers, of each of which one must
 */
record ApplicationIdentifier(String ai, List<Part> parts, Set<String> never, List<Set<String>> needed) {
    ApplicationIdentifier {
        parts = List.copyOf(parts);
        never = Set.copyOf(never);
        needed = List.copyOf(needed);
    }

    /** How long its value may be, in characters. */
    int most() {
        return parts.stream().mapToInt(Part::most).sum();
    }

    /** What is wrong with the value, where something is; it is not longer than {@link #most()}. */
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

    /** A stretch of the value with one kind of characters. */
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
