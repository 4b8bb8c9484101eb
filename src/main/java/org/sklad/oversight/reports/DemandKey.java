package org.sklad.oversight.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/** The needed goods and the group of people, in the detail that donors and figures need. */
public record DemandKey(Optional<Sku> item, Optional<StyleCode> style, String size, Sex sex, AgeBand ageBand) {
    /**
     * Returns the position in the report of a centre, as texts to be compared. Encoded, so that no text contains the
     * separator of keys.
     */
    List<String> place() {
        return List.of(
                style.map(StyleCode::value).or(() -> item.map(Sku::value)).orElse(""),
                style.isPresent() ? "0" : "1",
                URLEncoder.encode(size, StandardCharsets.UTF_8),
                sex.name(),
                "%02d".formatted(ageBand.years()));
    }
}
