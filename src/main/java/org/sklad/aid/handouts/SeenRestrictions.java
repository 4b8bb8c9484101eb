package org.sklad.aid.handouts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.donors.Restriction;

/**
 * Donors' restrictions that the operator read, and beyond which the goods are given. Only those that warn can be confirmed.
 *
 * @param all true to confirm every restriction of the goods
 * @param codes codes of single restrictions. A page names them, because other goods of the same item may have been taken since it was shown
 */
public record SeenRestrictions(boolean all, Set<String> codes) {
    public static final SeenRestrictions NONE = new SeenRestrictions(false, Set.of());

    public SeenRestrictions {
        codes = Set.copyOf(codes);
    }

    /** Returns what a request confirms. If it names codes, it confirms only these. Absent fields confirm nothing. */
    public static SeenRestrictions of(@Nullable Boolean all, @Nullable List<String> codes) {
        Set<String> named = codes == null ? Set.of() : Set.copyOf(codes);
        return new SeenRestrictions(Boolean.TRUE.equals(all) && named.isEmpty(), named);
    }

    boolean contains(Restriction restriction) {
        return all || codes.contains(restriction.code().value());
    }
}
