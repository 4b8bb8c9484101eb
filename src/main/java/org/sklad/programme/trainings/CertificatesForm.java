package org.sklad.programme.trainings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/**
 * Certificates to print for the people of a list, which is not stored and not logged.
 *
 * @param names one name on each line
 * @param language language of the certificates
 */
public record CertificatesForm(
        @NotBlank @Size(max = CertificatesForm.MOST_TEXT) String names,
        @NotNull Language language) {
    static final int MOST_TEXT = 20_000;
    private static final int MOST_NAMES = 200;
    private static final int MOST_NAME = 100;

    /**
     * Returns the names.
     *
     * @throws InvalidFields if they are more than 200, or one is longer than 100 characters
     */
    List<String> list() {
        List<String> all =
                names.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
        if (all.size() > MOST_NAMES) {
            throw new InvalidFields("names", Message.of("trainings.names.many", MOST_NAMES, all.size()));
        }
        if (all.stream().anyMatch(each -> each.length() > MOST_NAME)) {
            throw new InvalidFields("names", Message.of("trainings.names.long", MOST_NAME));
        }
        return all;
    }

    @Override
    public String toString() {
        return "***";
    }
}
