package org.sklad.aid.returns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A return as sent by its page.
 *
 * @param act button that was pressed: add, all, record
 * @param code text scanned or typed into the single field
 * @param quantities smallest units by number of the handout line and digits of its lot, as in {@code 2-500000000019}
 */
public record ReturnPageForm(
        @NotNull UUID id,
        @Nullable @Size(max = 10) String act,
        @Nullable RawCode code,

        @Nullable @Size(max = 500) Map<@Size(max = 24) String, @Size(max = 8) String> quantities,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 500) String note)
        implements WithId {

    private static final java.util.regex.Pattern OF_LINE =
            java.util.regex.Pattern.compile("([0-9]{1,3})-([0-9]{1,20})");

    boolean isRecord() {
        return "record".equals(act);
    }

    boolean isAll() {
        return "all".equals(act);
    }

    /** Returns the scanned text; empty if the field is empty. */
    String scanned() {
        return code == null ? "" : code.text().strip();
    }

    /**
     * Returns the return in the form of the API.
     *
     * @throws InvalidFields if nothing is returned, or if a code was typed and not added: it would be lost without notice
     */
    NewReturn wanted() {
        if (code != null && !scanned().isEmpty()) {
            throw new InvalidFields("code", Message.of("returns.desk.not-added", code.shown()));
        }
        List<NewReturnLine> lines = new ArrayList<>();
        amounts().forEach((key, quantity) -> lines.add(line(key, quantity)));
        if (lines.isEmpty()) {
            throw new InvalidFields("code", Message.of("returns.return.nothing"));
        }
        return new NewReturn(lines, Optional.ofNullable(location), note == null ? "" : note.strip());
    }

    /**
     * Returns the typed quantities by field key, without those that are 0.
     *
     * @throws InvalidFields if a text is not a number, or is larger than anything ever handed out
     */
    Map<String, Long> amounts() {
        Map<String, Long> amounts = new TreeMap<>();
        (quantities == null ? Map.<String, String>of() : quantities).forEach((key, text) -> {
            Optional<Long> amount = amount(text);
            if (amount.isEmpty()) {
                throw new InvalidFields("quantities." + key, Message.of("platform.field.whole-number"));
            }
            amount.filter(each -> each > 0).ifPresent(each -> amounts.put(key, each));
        });
        return amounts;
    }

    /** Returns the amount; 0 for empty text, nothing for text that is not a number. */
    static Optional<Long> amount(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        if (digits.isEmpty()) {
            return Optional.of(0L);
        }
        return digits.matches("[0-9]{1,8}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private static NewReturnLine line(String key, long quantity) {
        Matcher parts = OF_LINE.matcher(key);
        Optional<LotCode> lot = parts.matches() ? LotCode.find(parts.group(2)) : Optional.empty();
        if (lot.isEmpty()) {
            throw new InvalidFields("quantities." + key, Message.of("returns.return.not-of-this"));
        }
        return new NewReturnLine(
                Optional.of(Integer.valueOf(parts.group(1))),
                GoodsLine.of(lot.get(), quantity),
                Optional.empty(),
                "quantities." + key + ".");
    }
}
